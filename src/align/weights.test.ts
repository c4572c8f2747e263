import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import { plainBlocks } from '../text/plain.ts';
import { analyseText } from '../text/nlp.ts';
import { stem } from '../text/stem.ts';
import { partsOf, type Part } from './parts.ts';
import { overlapOf, sentencesWith, sharedWeight, storyWeights, weigh } from './weights.ts';

function parts(text: string): Part[] {
  const { sentences } = analyseText(text, plainBlocks(text));
  const attributions = sentences.map((span, i) =>
    attributionWith({ id: `${i}`, kind: 'assertion', content: [span] }),
  );
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

test('phrases are told whichever word stands first', () => {
  const { phrases } = overlapOf(
    weighed('Westport closes its harbour.'),
    weighed('The harbour closes in spring.'),
  );
  expect(phrases).toBe(1);
});

test('comparing is symmetric', () => {
  const [one, other] = [weighed('The old ferry sank at night.'), weighed('A ferry burned.')];
  expect(overlapOf(one, other)).toEqual(overlapOf(other, one));
  expect(sharedWeight(one, other)).toBe(one.weights.get('ferri'));
});

test('a rare word of English tells more than a common one', () => {
  const { weights } = weighed('The people of Westport wait.');
  expect(weights.get(stem('westport'))).toBeGreaterThan(weights.get(stem('people'))!);
});

test('a stem is counted once a sentence and apart by article', () => {
  const count = sentencesWith(parts('The ferry passed a ferry. The ferry sank. A crane fell.'));
  expect([count('herald', 'ferri'), count('herald', 'crane'), count('courier', 'ferri')]).toEqual([2, 1, 0]);
});

test('what stands in many sentences of an article is less its own', () => {
  const { terms } = parts('The ferry sank.')[0]!;
  const [once, often] = [1, 4].map((count) =>
    weigh(
      terms,
      () => 1,
      () => count,
    ),
  );
  expect(overlapOf(often!, once!).exclusive).toBeLessThan(overlapOf(once!, once!).exclusive);
});
