import { stem } from '../text/stem.ts';
import { smallNumber } from '../extract/figures-numbers.ts';
import { wordsOf, type Word } from '../text/words.ts';
import type { Stretch } from './compare-pair.ts';
import { comparedPairs } from './compared-pairs.ts';
import { counterpartsIn, cutAtCounterparts } from './counterparts.ts';
import { isContentWord } from './function-words.ts';
import type { OutletReport } from './reports.ts';
import { witnessOf } from './reports.ts';

/**
 * What a word says about agreement. `differs`: quoted, and at least as many others
 * that quote the place agree on other words there. `apart`: the outlet's own word, and
 * fewer than half of the other outlets have it in any form, in a reading that shares
 * most of its words. `shared`: the rest.
 */
export type WordMark = 'differs' | 'apart' | 'shared';

/** The mark of a word of an article, by the offset (UTF-16 code units) where it starts. */
export type MarksOf = (article: string, offset: number) => WordMark;

/**
 * Marks the words of all reports of one statement. Does not depend on their
 * order. Where only one outlet reports it, there is nothing to differ from.
 */
export function markWords(reports: readonly OutletReport[]): MarksOf {
  if (reports.length < 2) return () => 'shared';
  const differing = differingWords(reports);
  const apart = apartWords(reports);
  return (article, offset) => {
    const key = `${article} ${offset}`;
    return differing.has(key) ? 'differs' : apart.has(key) ? 'apart' : 'shared';
  };
}

/** Whether a word of an article, by the offset where it starts, is a content word that another outlet has in any form. */
export type SharedWords = (article: string, offset: number) => boolean;

/** The content words that a report shares with another report of the statement. */
export function sharedWords(reports: readonly OutletReport[]): SharedWords {
  const words = reports.map((report) =>
    wordsIn(report, [...report.shown, ...report.more]).filter(({ norm }) => isContentWord(norm)),
  );
  const stems = words.map((own) => new Set(own.map(stemOf)));
  const shared = new Set(
    words.flatMap((own, row) =>
      own
        .filter((word) => stems.some((others, other) => other !== row && others.has(stemOf(word))))
        .map(({ start }) => `${reports[row]!.article.id} ${start}`),
    ),
  );
  return (article, offset) => shared.has(`${article} ${offset}`);
}

function differingWords(reports: readonly OutletReport[]): Set<string> {
  const witnesses = reports.map(witnessOf).filter((witness) => witness !== null);
  const found = new Set<string>();
  const pairs = comparedPairs(witnesses);
  const known = counterpartsIn(witnesses, pairs);
  witnesses.forEach((one, row) => {
    const standings = one.words.map((): Standing => ({ supporters: 1, rivals: new Map() }));
    witnesses.forEach((other, column) => {
      if (row === column) return;
      const pieces = pairs[row]![column]!.flatMap((stretch) =>
        cutAtCounterparts(stretch, one.words, other.words, known),
      );
      for (const { kind, base, witness } of pieces) {
        const norms = other.words.slice(witness.start, witness.end).map((word) => word.norm);
        for (const standing of standings.slice(base.start, base.end)) stand(standing, kind, norms.join(' '));
      }
    });
    one.words.forEach(({ span }, word) => {
      const { supporters, rivals } = standings[word]!;
      if (Math.max(0, ...rivals.values()) >= supporters) found.add(`${one.articles[0]!} ${span.start}`);
    });
  });
  return found;
}

/** How many quote a word, and how many agree on each other wording in its place. */
interface Standing {
  supporters: number;
  readonly rivals: Map<string, number>;
}

function stand(standing: Standing, kind: Stretch['kind'], words: string): void {
  if (kind === 'outside') return;
  if (kind === 'same' || kind === 'form') standing.supporters++;
  else standing.rivals.set(words, (standing.rivals.get(words) ?? 0) + 1);
}

/**
 * Where more of a reading's content words than this are the outlet's own, there is no
 * wording that the outlets share, and marking nearly every word would show nothing.
 */
const MOST_APART = 1 / 2;

function apartWords(reports: readonly OutletReport[]): Set<string> {
  const found = new Set<string>();
  const vocabularies = reports.map((report) => ({
    report,
    stems: new Set(wordsIn(report, [...report.shown, ...report.more]).map(stemOf)),
  }));
  for (const { report } of vocabularies) {
    const others = vocabularies.filter((other) => other.report !== report);
    const isApart = (word: Word): boolean =>
      others.filter(({ stems }) => stems.has(stemOf(word))).length < others.length / 2;
    // By reading: one may be worded as the others are, and the next in the outlet's own way.
    for (const reading of [...report.shown, ...report.more]) {
      const words = wordsIn(report, [reading]).filter(({ norm }) => isContentWord(norm));
      const apart = words.filter(isApart);
      if (apart.length <= MOST_APART * words.length)
        for (const word of apart) found.add(`${report.article.id} ${word.start}`);
    }
  }
  return found;
}

/** Where inflected forms of a word meet, and a number with the same one written out. */
const stemOf = ({ norm }: Pick<Word, 'norm'>): string => String(smallNumber(norm) ?? stem(norm));

function wordsIn({ article }: OutletReport, readings: OutletReport['shown']): Word[] {
  return readings.flatMap((reading) => reading.content.flatMap((span) => wordsOf(article.text, span)));
}
