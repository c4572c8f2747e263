import { isQuotation } from '../text/is-quotation.ts';
import { remembered } from '../text/remembered.ts';
import { runsOf } from '../text/runs.ts';
import type { Part } from './parts.ts';
import { inOrder, longestRun } from '../text/wording.ts';

/** What two quotations have word for word; nothing where one of the two is none. */
export interface SameWords {
  /** Words of the longest stretch that both put in quotation marks. */
  readonly run: number;
  /** The same as a share of the shorter of the two quoted stretches that have it, 0..1. */
  readonly share: number;
  /** Whether a whole quoted stretch of one, of two words or more, stands in one of the other. */
  readonly whole: boolean;
  /** Whether both have the same whole quoted stretch, however common its words, or most of a long one in the same order. */
  readonly repeated: boolean;
}

const NOTHING: SameWords = { run: 0, share: 0, whole: false, repeated: false };

/**
 * Words from which a whole quoted stretch is the same by no accident, whatever they are (“Who
 * are you?”). In 48 events 127 of 128 such pairs are links, whoever is said to speak.
 */
const STRETCH = 3;

/** How many words in the same order are most of a long quotation, cut or joined differently, and their share of the shorter one: of 174 such pairs all are links. */
const MOST = { words: 8, share: 0.6 };

/** Compares the words in quotation marks of two parts; symmetric. */
export function sameWords(a: Part, b: Part): SameWords {
  if (!isQuotation(a.attribution) || !isQuotation(b.attribution)) return NOTHING;
  let [run, share] = [0, 0];
  for (const one of a.quotations)
    for (const other of b.quotations) {
      const shorter = Math.min(one.length, other.length);
      const own = shorter < run ? 0 : longestRun(one, other);
      if (own > run || (own === run && own > share * shorter)) [run, share] = [own, own / shorter];
    }
  const [ofA, ofB] = [stretchesOf(a), stretchesOf(b)];
  return {
    run,
    share,
    whole: ofA.some((stretch) => isQuotedIn(b, stretch)) || ofB.some((stretch) => isQuotedIn(a, stretch)),
    repeated: ofA.some((stretch) => isLong(stretch) && ofB.includes(stretch)) || haveMostInOrder(a, b),
  };
}

/** Whole stretches in quotation marks of which no word is a content word (“Who are you?”). */
export const plainStretches = ({ quotations, fragments }: Part): string[] =>
  quotations.filter((words) => words.length >= STRETCH && !fragments.includes(words)).map(joined);

/** Finds which of some such stretches stand in a part's quotations: looked up by how they begin, so that no part is compared with all. */
export function finderOfPlain(stretches: Iterable<string>): (part: Part) => string[] {
  const byStart = Map.groupBy(stretches, (stretch) => stretch.split(' ', STRETCH).join(' '));
  return (part) => {
    const runs = new Set(part.quotations.flatMap((words) => runsOf(words, STRETCH)));
    return [...runs].flatMap((run) => byStart.get(run) ?? []).filter((stretch) => isQuotedIn(part, stretch));
  };
}

/** Whether a part has a stretch of words within one of its quotations. */
export const isQuotedIn = (part: Part, stretch: string): boolean =>
  printedIn(part).some((words) => words.includes(` ${stretch} `));

// Each part is compared with many.
const printedIn = remembered(({ quotations }: Part) => quotations.map((words) => ` ${joined(words)} `));

/** Quoted stretches that tell by themselves: of some words, or of two with a content word. */
const stretchesOf = remembered((part: Part) => [...part.fragments.map(joined), ...plainStretches(part)]);

const joined = (words: readonly string[]): string => words.join(' ');

const isLong = (stretch: string): boolean => stretch.split(' ').length >= STRETCH;

const haveMostInOrder = (a: Part, b: Part): boolean =>
  a.quotations.some((one) =>
    b.quotations.some((other) => {
      const least = Math.max(MOST.words, MOST.share * Math.min(one.length, other.length));
      return Math.min(one.length, other.length) >= least && inOrder(one, other) >= least;
    }),
  );
