import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { quotationsIn } from './quotations.ts';
import type { Roles } from './roles.ts';
import { quotedAlone, withoutTitles } from './speech.ts';
import { readForest } from './trees.ts';
import { QUOTE_TAG, unitsOf, type Units } from './units.ts';
import { characterOf, MOST_WEIGHT } from './weights.ts';

const NUMBER_OF_CAPITALS = 4;
/** One tree: against what is capitalised throughout, for all else. */
const againstCapitals = readForest({
  depth: 1,
  unit: 1,
  cuts: Array.from({ length: NUMBER_OF_CAPITALS + 1 }, () => [0.9]),
  features: characterOf(NUMBER_OF_CAPITALS),
  at: characterOf(0),
  leaves: characterOf(MOST_WEIGHT) + characterOf(MOST_WEIGHT - 9),
});

/** An article whose every sentence has a cue, which reports the sentence's quotations and so many words before them. */
function read(text: string, cueWord: string, wordsBefore = 0): { units: Units; all: Roles[] } {
  const blocks = plainBlocks(text);
  const units = unitsOf(text, analyseText(text, blocks), quotationsIn(text, blocks), blocks);
  const numbers = Array.from({ length: units.length }, (_, i) => i);
  const isCue = (i: number) => text.slice(units.start[i], units.end[i]) === cueWord;
  const all = numbers.filter(isCue).map((at): Roles => {
    const quoted = numbers.filter(
      (i) => units.tag[i] === QUOTE_TAG && units.sentence[i] === units.sentence[at],
    );
    const before = Array.from({ length: wordsBefore }, (_, k) => quoted[0]! - wordsBefore + k);
    const content = [...before, ...quoted];
    return {
      cue: { from: at, to: at + 1, chance: 1 },
      content,
      source: [],
      from: 0,
      marginal: new Float32Array(0),
    };
  });
  return { units, all };
}

const sure = ({ all }: { all: readonly Roles[] }) => all.map(() => ({ content: 0.8, whole: 0.7 }));

const TEXT = 'Ruiz praised “A Song of the Sea”. Lund praised “the slow, old song”.';

test('takes the chance from a title and from no speech', () => {
  const article = read(TEXT, 'praised');
  expect(withoutTitles(article.units, article.all, sure(article), againstCapitals)).toEqual([
    { content: 0, whole: 0 },
    { content: 0.8, whole: 0.7 },
  ]);
});

test('leaves long quotations alone', () => {
  const long = read(`Ruiz praised “${'Song '.repeat(30)}”.`, 'praised');
  expect(withoutTitles(long.units, long.all, sure(long), againstCapitals)).toEqual(sure(long));
  const shorter = read(`Ruiz praised “${'Song '.repeat(29)}”.`, 'praised');
  expect(withoutTitles(shorter.units, shorter.all, sure(shorter), againstCapitals)).toEqual([
    { content: 0, whole: 0 },
  ]);
});

test('looks at attributions of nothing but quotations, unless there is next to no chance of them', () => {
  const article = read(TEXT, 'praised');
  expect(quotedAlone(article.units, article.all, sure(article)).map(({ number }) => number)).toEqual([0, 1]);
  const faint = [
    { content: 0.8, whole: 0.7 },
    { content: 0.1, whole: 0.1 },
  ];
  expect(quotedAlone(article.units, article.all, faint).map(({ number }) => number)).toEqual([0]);
  const mixed = read('Ruiz praised the “Song”.', 'praised', 1);
  expect(quotedAlone(mixed.units, mixed.all, sure(mixed))).toEqual([]);
});

test('counts words and quotations, and capitals of words that titles give one', () => {
  const article = read(TEXT, 'praised');
  const [title, speech] = quotedAlone(article.units, article.all, sure(article));
  const [, , quotations, words, capitals, all, believed] = title!.signs;
  expect({ quotations, words, capitals, all, believed }).toEqual({
    quotations: 1,
    words: 5,
    capitals: 1,
    all: 2,
    believed: 1,
  });
  expect(speech!.signs[NUMBER_OF_CAPITALS]).toBe(0);
});
