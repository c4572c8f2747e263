import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { counterparts } from './counterparts.ts';
import { partsOf } from './parts.ts';
import { storyWeights, weigh } from './weights.ts';

/** One part for each sentence, all of it quoted or none, said by one speaker or nobody. */
function weighedParts(texts: readonly string[], kind: 'direct' | 'indirect', speaker: string | null = null) {
  const perArticle = texts.map((text, n) => {
    const { sentences } = analyseText(text, plainBlocks(text));
    const attributions = sentences.map((span, i) =>
      attributionWith({
        id: `${n}-${i}`,
        article: `${n}`,
        kind,
        speaker,
        content: [span],
        quoted: kind === 'direct' ? [span] : [],
      }),
    );
    return partsOf(text, sentences, attributions);
  });
  const weight = storyWeights(perArticle);
  return perArticle
    .flat()
    .map((part) => ({ part, content: weigh(part.terms, weight), sentence: weigh(part.around, weight) }));
}

test('pairs sentences of different articles that share telling words', () => {
  const texts = ['The ferry sank. Nobody was hurt.', 'A ferry sank at night. Fares rise.'];
  expect(counterparts(weighedParts(texts, 'indirect'))).toEqual([[0, 2]]);
});

test('pairs a quotation without a telling word with the same words', () => {
  const texts = ['What is it to you?', 'What is it to you?'];
  expect(counterparts(weighedParts(texts, 'direct'))).toEqual([[0, 1]]);
  expect(counterparts(weighedParts(texts, 'indirect'))).toEqual([]);
});

test('pairs a short quotation without a telling word with one that has the whole of it', () => {
  expect(counterparts(weighedParts(['Who are you?', 'So who are you?'], 'direct'))).toEqual([[0, 1]]);
  expect(counterparts(weighedParts(['Who are you?', 'Who are they?'], 'direct'))).toEqual([]);
});

test('pairs what one speaker says in words that mean much the same', () => {
  const texts = ['They will buy a ferry.', 'He would purchase the vessel.'];
  expect(counterparts(weighedParts(texts, 'indirect', 'solberg'))).toEqual([[0, 1]]);
  expect(counterparts(weighedParts(texts, 'indirect'))).toEqual([]);
  const apart = ['They will buy a ferry.', 'The harbour froze.'];
  expect(counterparts(weighedParts(apart, 'indirect', 'solberg'))).toEqual([]);
});

test('gives a sentence said over and over a bounded number of counterparts', () => {
  const repeated = 'The ferry sank at night. '.repeat(120);
  // What a whole story repeats tells nothing: other sentences let these words be telling.
  const others = Array.from({ length: 400 }, (_, i) => `Clerk number ${i} left.`).join(' ');
  const pairs = counterparts(weighedParts([repeated + others, repeated], 'indirect'));
  expect(pairs.length).toBeGreaterThan(120);
  expect(pairs.length).toBeLessThan((120 * 120) / 2);
});

test('never pairs a part with itself or its own article', () => {
  const sentence = fc.constantFrom(
    'The ferry sank.',
    'Fares rise.',
    'What is it to you?',
    'Ferry fares rise.',
  );
  const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('direct', 'indirect'),
      (texts, kind) => {
        const weighed = weighedParts(texts, kind);
        for (const [a, b] of counterparts(weighed)) {
          expect(a).toBeLessThan(b);
          expect(weighed[a]!.part.attribution.article).not.toBe(weighed[b]!.part.attribution.article);
        }
      },
    ),
  );
});
