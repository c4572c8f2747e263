import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { AttributionKind } from '../model.ts';
import { partsOf, type Part } from './parts.ts';
import { finderOfPlain, sameWords } from './same-words.ts';

/** The whole text as one reading; quoted is what stands between quotation marks. */
function reading(text: string, kind: AttributionKind = 'mixed'): Part {
  const whole = { start: 0, end: text.length };
  const quoted = Array.from(text.matchAll(/(?<=“)[^”]*(?=”)/g), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return partsOf(
    text,
    [whole],
    [attributionWith({ id: text, article: text, kind, content: [whole], quoted })],
  )[0]!;
}

test('a run is counted in what both quote, and as a share of the shorter quotation', () => {
  const one = reading('It was “a gift to the crews of the harbour”, he said');
  const other = reading('He called it “a gift to the banks”, and the crews of the harbour laughed');
  expect(sameWords(one, other)).toEqual({ run: 4, share: 4 / 5, whole: false, repeated: false });
  expect(sameWords(other, one)).toEqual(sameWords(one, other));
});

test('of two runs of a length the one that is more of its quotation counts', () => {
  const one = reading('“the quay wall will not be sold” and “the quay”');
  const other = reading('He said “the quay”');
  expect(sameWords(one, other)).toEqual({ run: 2, share: 1, whole: true, repeated: false });
});

test('a stretch is whole in the other’s quotation, not in its paraphrase, and is more than one word', () => {
  const stretch = reading('a “gift to crews”');
  expect(sameWords(stretch, reading('“What a gift to crews this is”')).whole).toBe(true);
  expect(sameWords(stretch, reading('no gift to crews, but “a loan”')).whole).toBe(false);
  expect(sameWords(reading('a “gift”'), reading('“What a gift”')).whole).toBe(false);
});

test('a paraphrase has no words of a quotation', () => {
  const words = 'the quay wall will not be sold';
  expect(sameWords(reading(`“${words}”`, 'direct'), reading(words, 'indirect')).run).toBe(0);
});

test('a whole stretch of three words is repeated however common they are, one of two is not', () => {
  const question = reading('He asked “who are you?”');
  expect(sameWords(question, reading('“Who are you?”')).repeated).toBe(true);
  expect(sameWords(question, reading('“Who are you to ask?”'))).toMatchObject({
    whole: true,
    repeated: false,
  });
  expect(sameWords(reading('“Are you?”'), reading('“Are you?”'))).toMatchObject({
    whole: false,
    repeated: false,
  });
});

test('most of a long quotation in the same order is repeated, most of a short one is not', () => {
  const said = reading('“I must ask what she did (with the boat) and when she did it and why she did it”');
  const cut = reading('to know “what she did, when she did it and why she did it”');
  expect(sameWords(said, cut).repeated).toBe(true);
  expect(sameWords(said, cut)).toEqual(sameWords(cut, said));
  expect(sameWords(reading('“it is a gift to you”'), reading('“it is no gift to us”')).repeated).toBe(false);
});

test('plain stretches are found wherever they stand in a quotation, and no others', () => {
  const find = finderOfPlain(['who are you', 'who are they', 'what is it']);
  expect(find(reading('“And who are you to ask, and what is it to you?”'))).toEqual([
    'who are you',
    'what is it',
  ]);
  expect(find(reading('“Who are” and “you are”'))).toEqual([]);
});
