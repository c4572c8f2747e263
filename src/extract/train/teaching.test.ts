import { expect, test } from 'vitest';
import { UNIT_PLACES, TAG, type Parameters } from '../network.ts';
import { PUNCT_TAG, QUOTE_TAG } from '../units.ts';
import { cueLabels, lessonOf } from './examples.ts';
import { teach } from './fit-network.ts';
import { randomFrom } from './learn.ts';
import { chancesIn, emptyParameters } from './network-gradient.ts';
import { passagesWith, WORD_PARTS } from './passages.ts';
import { variantsOf } from './variants.ts';

const TEXT =
  'The mayor said that the old bridge would close soon. “It is old,” she told us.\n\nThe clerk, he warned, will never cross that road.';
const lesson = lessonOf({ name: 'made-up', month: '2020-01', text: TEXT, attributions: [] });
const passages = passagesWith(lesson.units, cueLabels(lesson));

/** A network that holds what its labels' weights alone make it. */
function holding(...bias: number[]): Parameters {
  const network = emptyParameters();
  network.labelBias.set(bias);
  network.steps.set(bias, 6);
  return network;
}

test('learns from the annotators and from the mean of its teachers, each their share', () => {
  const teachers = [holding(1, 0, 2), holding(0, 3)];
  const [first, second] = teachers.map((teacher) => chancesIn(teacher, passages));
  for (const [n, { length, chances }] of teach(passages, teachers, 0.5).entries()) {
    const gold = passages[n]!.chances;
    for (const kind of ['labels', 'steps'] as const)
      for (const [k, chance] of chances[kind].entries())
        expect(chance).toBeCloseTo(
          gold[kind][k]! / 2 + (first![n]![kind][k]! + second![n]![kind][k]!) / 4,
          5,
        );
    expect(chances.labels.reduce((a, b) => a + b, 0)).toBeCloseTo(length, 3);
    expect(chances.steps.reduce((a, b) => a + b, 0)).toBeCloseTo(length - 1, 3);
  }
});

test('puts words of the same kind in the place of others, and leaves marks and quotations', () => {
  const [variant] = variantsOf([passages], randomFrom(1)) as [typeof passages];
  let changed = 0;
  for (const [n, { length, words, parts, places }] of passages.entries())
    for (let i = 0; i < length; i++) {
      const other = variant[n]!;
      if (other.words[i] === words[i]) continue;
      changed++;
      const tag = places[i * UNIT_PLACES + TAG]!;
      expect([PUNCT_TAG, QUOTE_TAG]).not.toContain(tag);
      // The word that stands here now is described by its own parts, and is somewhere in the text with the same tag.
      const partsOf = (from: Int32Array, at: number) => [
        ...from.subarray(at * WORD_PARTS, (at + 1) * WORD_PARTS),
      ];
      const origin = passages
        .flatMap((passage) => [...passage.words.keys()].map((at) => ({ passage, at })))
        .find(
          ({ passage, at }) =>
            passage.words[at] === other.words[i] && passage.places[at * UNIT_PLACES + TAG] === tag,
        );
      expect(partsOf(other.parts, i)).toEqual(partsOf(origin!.passage.parts, origin!.at));
      expect(partsOf(other.parts, i)).not.toEqual(partsOf(parts, i));
    }
  expect(changed).toBeGreaterThan(0);
});
