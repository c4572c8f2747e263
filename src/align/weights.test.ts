import { expect, test } from 'vitest';
import type { Attribution } from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { analyseText } from '../text/nlp.ts';
import { partsOf, type Part } from './parts.ts';
import { overlapOf, sharedWeight, storyWeights, weigh } from './weights.ts';

function parts(text: string): Part[] {
  const { sentences } = analyseText(text, plainBlocks(text));
  const attributions = sentences.map((span, i): Attribution => ({
    id: `${i}`,
    article: 'herald',
    kind: 'assertion',
    speaker: null,
    source: null,
    cue: null,
    content: [span],
    quoted: [],
    figures: [],
    confidence: 1,
    partOf: null,
  }));
  return partsOf(text, sentences, attributions);
}
const weighed = (text: string) => weigh(parts(text)[0]!.terms, () => 1);

test('a word of many sentences tells less than one of few', () => {
  const weight = storyWeights([parts('The ferry sank. The ferry burned. The ferry drifted. A crane fell.')]);
  expect(weight('ferri')).toBeLessThan(weight('crane'));
});

test('a word tells as much when every article of the story stands in it twice', () => {
  const texts = [
    'The ferry sank. A crane fell.',
    'The ferry burned. Fares rise.',
    'Nobody paid. Trams stop.',
  ];
  const [once, twice] = [texts, [...texts, ...texts]].map((all) => storyWeights(all.map(parts)));
  expect(twice!('ferri')).toBeCloseTo(once!('ferri'));
});

test('names and phrases that both hold are told apart from other words', () => {
  const { shared, names, phrases } = overlapOf(
    weighed('Mayor Lund closes Westport harbour.'),
    weighed('The Westport harbour closes, said Lund.'),
  );
  expect([shared, names]).toEqual([4, 2]);
  expect(phrases).toBeGreaterThan(0);
});

test('comparing is symmetric', () => {
  const [one, other] = [weighed('The old ferry sank at night.'), weighed('A ferry burned.')];
  expect(overlapOf(one, other)).toEqual(overlapOf(other, one));
  expect(sharedWeight(one, other)).toBe(1);
});
