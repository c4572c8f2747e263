import { expect, test } from 'vitest';
import { marginals, newChain, resetChain, sizeChain, stepChances, type Chain } from './chain.ts';

/** Chances of each label at each position, over all ways through a chain of scores. */
function overAllWays({ labels, length }: Chain, unary: readonly number[], edge: readonly number[]): number[] {
  const chances = new Array<number>(length * labels).fill(0);
  let total = 0;
  for (let way = 0; way < labels ** length; way++) {
    const label = (i: number) => Math.floor(way / labels ** i) % labels;
    let score = 0;
    for (let i = 0; i < length; i++) {
      score += unary[i * labels + label(i)]!;
      if (i > 0) score += edge[(i * labels + label(i - 1)) * labels + label(i)]!;
    }
    const weight = Math.exp(score);
    total += weight;
    for (let i = 0; i < length; i++) chances[i * labels + label(i)]! += weight;
  }
  return chances.map((chance) => chance / total);
}

const scoresOf = (count: number) => Array.from({ length: count }, (_, n) => Math.sin(n * 12.9898) * 2);

for (const labels of [2, 3, 6])
  for (const length of [1, 2, 5])
    test(`${length} positions of ${labels} labels: the same as over all ways`, () => {
      const chain = newChain(labels, 2);
      const [unary, edge] = [scoresOf(length * labels), scoresOf(length * labels ** 2)];
      resetChain(chain, length);
      chain.unary.set(unary);
      chain.edge.set(edge);
      marginals(chain);
      const expected = overAllWays(chain, unary, edge);
      for (const [k, chance] of expected.entries()) expect(chain.marginal[k]).toBeCloseTo(chance, 12);
    });

test('one step for all is the same as that step at each position', () => {
  const [length, labels] = [7, 3];
  const [unary, step] = [scoresOf(length * labels), scoresOf(labels ** 2).map(Math.exp)];
  const [all, one] = [newChain(labels), newChain(labels)];
  for (const chain of [all, one]) {
    sizeChain(chain, length);
    chain.unary.set(unary);
  }
  for (let i = 1; i < length; i++) all.edge.set(step, i * labels ** 2);
  one.edge.set(step);
  marginals(all, 'factors');
  marginals(one, 'same factors');
  const size = length * labels;
  expect(one.marginal.slice(0, size)).toEqual(all.marginal.slice(0, size));
});

test('chances of steps add up to those of the labels at both ends', () => {
  const [length, labels] = [4, 3];
  const chain = newChain(labels);
  sizeChain(chain, length);
  chain.unary.set(scoresOf(length * labels));
  chain.edge.set(scoresOf(length * labels ** 2));
  marginals(chain);
  const pair = new Float64Array(labels ** 2);
  for (let i = 1; i < length; i++) {
    stepChances(chain, i, pair);
    for (let y = 0; y < labels; y++) {
      const from = pair.slice(y * labels, (y + 1) * labels).reduce((sum, chance) => sum + chance);
      const to = [0, 1, 2].reduce((sum, p) => sum + pair[p * labels + y]!, 0);
      expect(from).toBeCloseTo(chain.marginal[(i - 1) * labels + y]!, 12);
      expect(to).toBeCloseTo(chain.marginal[i * labels + y]!, 12);
    }
  }
});
