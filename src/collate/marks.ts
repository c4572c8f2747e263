import { stem } from '../align/stem.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { comparePair } from './compare-pair.ts';
import { isContentWord } from './function-words.ts';
import type { OutletReport } from './reports.ts';
import { witnessOf } from './reports.ts';

/**
 * What a word says about agreement. `differs`: quoted, and fewer than half of the
 * other outlets that quote the place have it. `apart`: the outlet's own word, and
 * fewer than half of the other outlets have it in any form. `shared`: the rest.
 */
export type WordMark = 'differs' | 'apart' | 'shared';

/** The mark of a word of an article, by the offset (UTF-16 code units) where it starts. */
export type MarksOf = (article: string, offset: number) => WordMark;

/**
 * Marks the words of all reports of one statement. Does not depend on their
 * order. Where only one outlet reports it, there is nothing to differ from.
 */
export function markWords(reports: readonly OutletReport[]): MarksOf {
  const differing = differingWords(reports);
  const apart = apartWords(reports);
  return (article, offset) => {
    const key = `${article} ${offset}`;
    return differing.has(key) ? 'differs' : apart.has(key) ? 'apart' : 'shared';
  };
}

function differingWords(reports: readonly OutletReport[]): Set<string> {
  const witnesses = reports.map(witnessOf).filter((witness) => witness !== null);
  const found = new Set<string>();
  for (const one of witnesses) {
    const agree = one.words.map(() => 0);
    const asked = one.words.map(() => 0);
    for (const other of witnesses) {
      if (other === one) continue;
      for (const { kind, base } of comparePair(one, other)) {
        for (let word = base.start; word < base.end; word++) {
          if (kind !== 'outside') asked[word]!++;
          if (kind === 'same' || kind === 'form') agree[word]!++;
        }
      }
    }
    one.words.forEach(({ span }, word) => {
      if (agree[word]! < asked[word]! / 2) found.add(`${one.articles[0]!} ${span.start}`);
    });
  }
  return found;
}

function apartWords(reports: readonly OutletReport[]): Set<string> {
  const found = new Set<string>();
  const vocabularies = reports.map((report) => ({
    report,
    stems: new Set(wordsIn(report, [...report.shown, ...report.more]).map((word) => stem(word.norm))),
  }));
  for (const { report } of vocabularies) {
    const others = vocabularies.filter((other) => other.report !== report);
    for (const word of wordsIn(report, [...report.shown, ...report.more])) {
      const having = others.filter(({ stems }) => stems.has(stem(word.norm))).length;
      if (isContentWord(word.norm) && others.length > 0 && having < others.length / 2)
        found.add(`${report.article.id} ${word.start}`);
    }
  }
  return found;
}

function wordsIn({ article }: OutletReport, readings: OutletReport['shown']): Word[] {
  return readings.flatMap((reading) => reading.content.flatMap((span) => wordsOf(article.text, span)));
}
