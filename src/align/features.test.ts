import { expect, test } from 'vitest';
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

test('five equal words in a row are the same words at length, four are not', () => {
  const long = compared(
    reading('The old harbour crane will fall soon', 'indirect'),
    reading('They fear the old harbour crane will burn', 'indirect'),
  );
  const short = compared(
    reading('The old harbour crane sank', 'indirect'),
    reading('They fear the old harbour crane', 'indirect'),
  );
  expect([isVerbatim(long), isVerbatim(short)]).toEqual([true, false]);
});

test('a whole quotation of three words is the same words at length', () => {
  const one = reading('It reflected the “spite, folly, waste” of the campaign', 'mixed');
  const other = reading('“We have seen spite, folly, waste and worse.”', 'direct');
  expect(isVerbatim(compared(one, other))).toBe(true);
});

test('a quotation that the other has cut or respelt is told by the words in its order', () => {
  const one = reading('“You paid into the fund for years, every week,”', 'direct');
  const other = reading('“You paid in to the fund for years … and now it is gone.”', 'direct');
  const some = reading('“For years we paid and paid.”', 'direct');
  expect(compared(one, one).likeFragment).toBe(1);
  expect(compared(one, other).likeFragment).toBeCloseTo(6 / 9);
  expect(compared(one, some).likeFragment).toBe(0);
});

test('neighbouring words that are equal count however common they are', () => {
  const one = reading('“what she did, when she did it and why she did it”', 'direct');
  const other = reading('“I need to ask what she did and when she did it and why she did it”', 'direct');
  const none = reading('“We will open the bridge on Monday”', 'direct');
  expect(compared(one, other).wording).toBeGreaterThan(1);
  expect(compared(one, none).wording).toBe(0);
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

test('reporting words that mean much the same are told from others', () => {
  const cued = (text: string, verb: string) => {
    const own = reading(text, 'indirect');
    const start = text.indexOf(verb);
    const attribution = { ...own.part.attribution, cue: { start, end: start + verb.length } };
    return { ...own, part: partsOf(text, [{ start: 0, end: text.length }], [attribution])[0]! };
  };
  const one = cued('Lund apologized for the delay', 'apologized');
  const same = cued('Lund apologized to the crews', 'apologized');
  const other = cued('Lund predicted a delay', 'predicted');
  expect(compared(one, same).sameCue).toBe(1);
  expect(compared(one, other).sameCue).toBeLessThan(1);
  expect(compared(one, reading('Lund was late', 'indirect')).bothCued).toBe(0);
});

test('comparing is symmetric', () => {
  const [one, other] = [reading('The old ferry sank', 'indirect'), reading('“A boat burned”', 'direct')];
  expect(compared(one, other)).toEqual(compared(other, one));
});
