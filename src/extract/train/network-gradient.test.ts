import { expect, test } from 'vitest';
import { outlineOf, readNetwork, type Parameters } from '../network.ts';
import { CUE_LABELS } from '../cue-labels.ts';
import { surroundingsOf } from '../surroundings.ts';
import { blocksOf } from '../windows.ts';
import { lessonOf } from './examples.ts';
import { storeNetwork } from './fit-network.ts';
import { randomFrom } from './learn.ts';
import { addGradient, emptyParameters, NO_DROPOUT } from './network-gradient.ts';

const TEXT =
  'The mayor said that the bridge would close. “It is old,” she told us.\n\nNobody, he warned, will cross it.';

const { units } = lessonOf({ name: 'made-up', month: '2020-01', text: TEXT, attributions: [] });
const surroundings = surroundingsOf(units);
const gold = Uint8Array.from({ length: units.length }, (_, i) => i % CUE_LABELS);
const passages = blocksOf(units).map(([from, to]) => ({ units, surroundings, from, to, gold }));
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

test('reads as it learned: the chances of the labels give the same loss', () => {
  const parameters = someParameters();
  const outline = outlineOf(units, surroundings, readNetwork(storeNetwork(parameters)));
  let loss = 0;
  for (const [i, label] of gold.entries()) loss -= Math.log(outline[i * CUE_LABELS + label]!);
  expect(loss).toBeCloseTo(addGradient(parameters, passages, NO_DROPOUT, emptyParameters()), 3);
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
