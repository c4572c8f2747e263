import { expect, test } from 'vitest';
import { outlineOf, readNetwork, type Parameters } from '../network.ts';
import { CUE_LABELS } from '../cue-labels.ts';
import { surroundingsOf } from '../surroundings.ts';
import { lessonOf } from './examples.ts';
import { storeNetwork } from './fit-network.ts';
import { randomFrom } from './learn.ts';
import { addGradient, chancesIn, emptyParameters, NO_DROPOUT } from './network-gradient.ts';
import { passagesWith } from './passages.ts';

const TEXT =
  'The mayor said that the bridge would close. “It is old,” she told us.\n\nNobody, he warned, will cross it.';

const { units } = lessonOf({ name: 'made-up', month: '2020-01', text: TEXT, attributions: [] });
const surroundings = surroundingsOf(units);
const gold = Uint8Array.from({ length: units.length }, (_, i) => i % CUE_LABELS);
const passages = passagesWith(units, gold);
const NAMES = Object.keys(emptyParameters()) as (keyof Parameters)[];

/** Weights that are stored without rounding. */
function someParameters(): Parameters {
  const random = randomFrom(5);
  const parameters = emptyParameters();
  for (const name of NAMES)
    for (let i = 0; i < parameters[name].length; i++)
      parameters[name][i] = i === 0 ? 0.45 : (Math.floor(random() * 91) - 45) / 100;
  return parameters;
}

test('reads as it learned: the labels have the same chances', () => {
  const parameters = someParameters();
  const outline = outlineOf(units, surroundings, readNetwork(storeNetwork(parameters)));
  const learned = chancesIn(parameters, passages).flatMap(({ labels }) => [...labels]);
  expect(learned).toHaveLength(outline.length);
  for (const [i, chance] of learned.entries()) expect(outline[i]).toBeCloseTo(chance, 3);
});

test('has the loss that the chance of a sequence of labels gives', () => {
  const parameters = someParameters();
  // With one unit a block no label stands behind another, and the chances are those of the units alone.
  const alone = passages.map((passage) => ({ ...passage, length: 1 }));
  const chances = chancesIn(parameters, alone).map(
    ({ labels }, n) => labels[passages[n]!.chances.labels.indexOf(1)]!,
  );
  const loss = chances.reduce((sum, chance) => sum - Math.log(chance), 0);
  expect(addGradient(parameters, alone, NO_DROPOUT, emptyParameters())).toBeCloseTo(loss, 4);
});

test('learns nothing from one that holds the same as it does', () => {
  const parameters = someParameters();
  const gradient = emptyParameters();
  const chances = chancesIn(parameters, passages);
  const same = passages.map((passage, n) => ({ ...passage, chances: chances[n]! }));
  addGradient(parameters, same, NO_DROPOUT, gradient);
  for (const name of NAMES)
    expect(gradient[name].reduce((most, slope) => Math.max(most, Math.abs(slope)), 0)).toBeLessThan(1e-4);
});

test('gives the slope of the loss for weights of every kind', () => {
  const parameters = someParameters();
  const gradient = emptyParameters();
  addGradient(parameters, passages, NO_DROPOUT, gradient);
  // The sums are of numbers of 32 bits: a smaller step would drown in their rounding.
  const STEP = 1e-3;
  for (const name of NAMES) {
    const moved = [...gradient[name].keys()].filter((i) => gradient[name][i] !== 0);
    expect(moved).not.toEqual([]);
    for (const i of [moved[0]!, moved.at(-1)!]) {
      const lossAt = (by: number) => {
        const table = Float64Array.from(parameters[name]);
        table[i]! += by;
        return addGradient({ ...parameters, [name]: table }, passages, NO_DROPOUT, emptyParameters());
      };
      expect((lossAt(STEP) - lossAt(-STEP)) / (2 * STEP)).toBeCloseTo(gradient[name][i]!, 2);
    }
  }
});
