import { expect, test } from 'vitest';
import { figuresIn } from '../extract/figures.ts';
import { attributionWith } from '../model.fixture.ts';
import type { AttributionKind } from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { analyseText } from '../text/nlp.ts';
import { compareParts, isVerbatim, type WeighedPart } from './features.ts';
import { partsOf } from './parts.ts';
import { weigh } from './weights.ts';

/** The whole text as one reading; quoted are the stretches between quotation marks. */
function reading(text: string, kind: AttributionKind): WeighedPart {
  const { sentences } = analyseText(text, plainBlocks(text));
  const attribution = attributionWith({
    id: text,
    article: text,
    kind,
    content: [{ start: 0, end: text.length }],
    quoted: Array.from(text.matchAll(/“[^”]*”/g), ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    })),
  });
  const part = partsOf(text, sentences, [attribution])[0]!;
  return { part, content: weigh(part.terms, () => 1), sentence: weigh(part.around, () => 1) };
}
const compared = (a: WeighedPart, b: WeighedPart) => compareParts(a, b).own;
const areVerbatim = (a: WeighedPart, b: WeighedPart): boolean => {
  const { own, run } = compareParts(a, b);
  return isVerbatim({ features: own, run });
};

test('six equal words in a row are the same words at length, five are not', () => {
  const long = areVerbatim(
    reading('The old harbour crane will fall soon', 'indirect'),
    reading('They fear the old harbour crane will fall', 'indirect'),
  );
  const short = areVerbatim(
    reading('The old harbour crane will sink', 'indirect'),
    reading('They fear the old harbour crane will burn', 'indirect'),
  );
  expect([long, short]).toEqual([true, false]);
});

test('a whole quotation of three words is the same words at length', () => {
  const one = reading('It reflected the “spite, folly, waste” of the campaign', 'mixed');
  const other = reading('“We have seen spite, folly, waste and worse.”', 'direct');
  expect(areVerbatim(one, other)).toBe(true);
});

test('a quotation that the other has cut or respelt is told by the words in its order', () => {
  const one = reading('“You paid into the fund for years, every week,”', 'direct');
  const other = reading('“You paid in to the fund for years … and now it is gone.”', 'direct');
  const some = reading('“For years we paid and paid.”', 'direct');
  expect(compared(one, one).likeFragment).toBe(1);
  expect(compared(one, other).likeFragment).toBeCloseTo(6 / 9);
  expect(compared(one, some).likeFragment).toBe(0);
});

test('a quotation against a paraphrase is told from two quotations', () => {
  const [quote, paraphrase] = [
    reading('“Fares will rise”', 'direct'),
    reading('that fares would rise', 'indirect'),
  ];
  expect([compared(quote, paraphrase), compared(quote, quote)].map(({ oneQuoted }) => oneQuoted)).toEqual([
    1, 0,
  ]);
});

test('a round number is the same figure as the exact one near it, in the same unit', () => {
  const counted = (text: string): WeighedPart => {
    const own = reading(text, 'indirect');
    const all = { start: 0, end: text.length };
    const attribution = { ...own.part.attribution, figures: figuresIn(text, [all]) };
    return { ...own, part: partsOf(text, [all], [attribution])[0]! };
  };
  const exact = counted('the crane cost $716 million');
  const figures = [
    'it cost more than $700 million',
    'it cost $716 million',
    'it cost $500 million',
    'it cost €716 million',
    'it has 700 bolts',
  ];
  expect(figures.map((text) => compared(exact, counted(text)).figure)).toEqual([1, 1, 0, 0, 0]);
});

test('comparing is symmetric', () => {
  const [one, other] = [reading('The old ferry sank', 'indirect'), reading('“A boat burned”', 'direct')];
  expect(compared(one, other)).toEqual(compared(other, one));
});

test('contents of which one alone denies are contrary as far as their words are the same', () => {
  const [affirms, denies] = [
    reading('The old crane will fall', 'indirect'),
    reading('The old crane will not fall', 'indirect'),
  ];
  expect([compared(affirms, affirms), compared(denies, denies)].map(({ contrary }) => contrary)).toEqual([
    0, 0,
  ]);
  expect(compared(affirms, denies).contrary).toBe(1);
});

test('lengths differ by the ratio of their words, and not at all where they are equal', () => {
  const [long, short] = [
    reading('Every fare will rise again soon', 'indirect'),
    reading('Nobody asked', 'indirect'),
  ];
  expect(compared(long, long).lengths).toBe(0);
  expect(compared(long, short).lengths).toBeCloseTo(Math.log(7 / 3));
});
