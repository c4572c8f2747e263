import {
  ATTRIBUTION_KINDS,
  type Article,
  type Attribution,
  type AttributionKind,
  type Statement,
} from '../model.ts';
import { foldSpace } from '../text/space.ts';
import { anyOverlap, lengthOf } from '../text/spans.ts';
import { normsOf } from '../text/words.ts';
import { joinAdjacent } from './print.ts';
import { blockAt, blocksAt } from '../text/block-at.ts';
import { isContentWord } from './function-words.ts';
import { surenessIn } from './links.ts';
import { perStatement } from './per-statement.ts';
import { remembered } from '../text/remembered.ts';
import { isQuotation } from '../text/is-quotation.ts';
import { tellingRuns } from './runs.ts';
import { readWitness, type Witness } from './witness.ts';
import type { StoryIndex } from './story-index.ts';

/** How an outlet reports a statement, by the most literal of the readings that match it best. */
export type Treatment = 'quoted' | 'partly' | 'paraphrased' | 'stated';

/** The most literal first. */
export const TREATMENTS: readonly Treatment[] = ['quoted', 'partly', 'paraphrased', 'stated'];

const TREATMENT: Readonly<Record<AttributionKind, Treatment>> = {
  direct: 'quoted',
  mixed: 'partly',
  indirect: 'paraphrased',
  assertion: 'stated',
};

/** What one outlet has of a statement. */
export interface OutletReport {
  readonly article: Article;
  readonly treatment: Treatment;
  /** The readings that show how it is reported, in text order: all quotations where these match it best, else the one that does. */
  readonly shown: readonly Attribution[];
  /** Its other readings of the same statement, in text order. */
  readonly more: readonly Attribution[];
  /** Whether the article quotes a run of words (see `tellingRuns`), in this statement or elsewhere. */
  readonly quotes: (run: string) => boolean;
}

/** How each article reports a statement, in the order of letters; articles without a reading are left out. */
export const reportsOf = perStatement(readReports);

/** Readings of one outlet whose scores differ by no more match a statement as well as each other: the most literal is shown. */
const NEAR_TIE = 0.05;

function readReports(index: StoryIndex, statement: Statement): readonly OutletReport[] {
  const readings = statement.readings.map(index.attribution);
  const sureness = surenessIn(statement);
  return index.story.articles.flatMap((article): OutletReport[] => {
    const own = readings.filter((reading) => reading.article === article.id).sort(byPlace);
    const most = Math.max(...own.map(({ id }) => sureness(id)));
    const best = own.filter(({ id }) => sureness(id) >= most - NEAR_TIE);
    const kind = ATTRIBUTION_KINDS.find((one) => best.some((reading) => reading.kind === one));
    if (kind === undefined) return [];
    const shown = isQuotation({ kind })
      ? withoutRepeats(article, ofKind(own, kind))
      : [
          nearest(index, ofKind(best, kind), () => [
            statement.title,
            ...othersWords(index, readings, article),
          ]),
        ];
    return [
      {
        article,
        treatment: TREATMENT[kind],
        shown,
        more: own.filter((reading) => !shown.includes(reading)),
        quotes: (run) => quotedRuns(index)(article).has(run),
      },
    ];
  });
}

/** Readings of one kind, the fullest first. */
const ofKind = (readings: readonly Attribution[], kind: AttributionKind) =>
  readings.filter((reading) => reading.kind === kind).sort(fullestFirst);

/** Reports in articles, without transcripts, which are no outlets' reports. */
export function outletReports(reports: readonly OutletReport[]): OutletReport[] {
  return reports.filter(({ article }) => article.role === 'report');
}

/** What a report quotes, as a witness; null where it quotes nothing. Marks, agreement, wordings and apparatus ask for the same. */
export const witnessOf = remembered(quotedBy);

function quotedBy({ article, treatment, shown, quotes }: OutletReport): Witness | null {
  if (treatment !== 'quoted' && treatment !== 'partly') return null;
  const quoted = joinAdjacent(
    article.text,
    shown.flatMap((reading) => reading.quoted),
  );
  const witness = readWitness(
    article.id,
    article.text,
    quoted,
    treatment === 'quoted' ? 'sentences' : 'fragment',
    quotes,
  );
  return witness.words.length === 0 ? null : witness;
}

/** All runs of words that an article of a story quotes. */
const quotedRuns = remembered(({ story }: StoryIndex) =>
  remembered(({ id, text }: Article): ReadonlySet<string> => {
    const whole = story.attributions.filter(({ article, partOf }) => article === id && partOf === null);
    return new Set(whole.flatMap(({ quoted }) => tellingRuns(quoted.flatMap((span) => normsOf(text, span)))));
  }),
);

/** The words that report a reading ("told reporters"), as printed; null where there are none but a colon. */
export function verbOf({ text }: Pick<Article, 'text'>, { cue }: Pick<Attribution, 'cue'>): string | null {
  if (cue === null) return null;
  const words = text.slice(cue.start, cue.end).replace(/^\P{L}+|\P{L}+$/gu, '');
  return words === '' ? null : foldSpace(words);
}

/** Of the parts of one utterance, which are told as one, the first. */
export function firstOfUtterances(readings: readonly Attribution[]): Attribution[] {
  const utterances = readings.map(({ id, partOf }) => partOf ?? id);
  return readings.filter((_, i) => utterances.indexOf(utterances[i]!) === i);
}

/** Where a reading stands: "paragraph 3", "paragraphs 3–4", "heading". */
export function placeOf(index: StoryIndex, { article, content }: Attribution): string {
  const numbers = blocksAt(index.article(article).blocks, content).map(({ number }) => number);
  const first = numbers[0] ?? null;
  const last = numbers.at(-1) ?? null;
  if (first === null) return 'heading';
  return last === null || last === first ? `paragraph ${first}` : `paragraphs ${first}–${last}`;
}

/** The number of the paragraph that a reading begins in; null in a heading. */
export function paragraphOf(index: StoryIndex, { article, content }: Attribution): number | null {
  return blockAt(index.article(article).blocks, content[0]?.start ?? 0)?.number ?? null;
}

/** What the other articles' readings say, as printed. */
function othersWords(index: StoryIndex, readings: readonly Attribution[], { id }: Article): string[] {
  return readings.flatMap(({ article, content }) =>
    article === id ? [] : content.map(({ start, end }) => index.article(article).text.slice(start, end)),
  );
}

/** Of readings of one article, the fullest first, the one that has most words of `texts`; of equal ones the first. */
function nearest(
  index: StoryIndex,
  readings: readonly Attribution[],
  texts: () => readonly string[],
): Attribution {
  const [first, ...rest] = readings as [Attribution, ...Attribution[]];
  if (rest.length === 0) return first;
  const sought = new Set(texts().flatMap(contentWords));
  const common = ({ article, content }: Attribution) => {
    const { text } = index.article(article);
    const own = new Set(content.flatMap(({ start, end }) => contentWords(text.slice(start, end))));
    return own.intersection(sought).size;
  };
  return rest.reduce((best, reading) => (common(reading) > common(best) ? reading : best), first);
}

function contentWords(text: string): string[] {
  return normsOf(text).filter(isContentWord);
}

/** Readings that do not overlap and quote other words than a fuller one does, in text order. */
function withoutRepeats({ text }: Article, fullest: readonly Attribution[]): Attribution[] {
  const kept: { readonly reading: Attribution; readonly line: string }[] = [];
  for (const reading of fullest) {
    const line = ` ${reading.quoted.flatMap((span) => normsOf(text, span)).join(' ')} `;
    const isRepeat = kept.some(
      (one) => anyOverlap(one.reading.content, reading.content) || one.line.includes(line),
    );
    if (!isRepeat) kept.push({ reading, line });
  }
  return kept.map(({ reading }) => reading).sort(byPlace);
}

function byPlace(a: Attribution, b: Attribution): number {
  return (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0);
}

function fullestFirst(a: Attribution, b: Attribution): number {
  return lengthOf(b.content) - lengthOf(a.content) || byPlace(a, b);
}
