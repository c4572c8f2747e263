import { marginals, newChain, resetChain, stepChances } from '../chain.ts';
import { CUE_LABELS } from '../cue-labels.ts';
import type { Parameters } from '../network.ts';
import type { LabelChances, Passage } from './passages.ts';
import { addTo, matrixOf, newMatrix, product, transposed, type Matrix } from './products.ts';

const STEPS = CUE_LABELS ** 2;
const chain = newChain(CUE_LABELS, 512);
const pair = new Float64Array(STEPS);

type LabelWeights = Pick<Parameters, 'label' | 'labelBias' | 'steps'>;

/**
 * Loss of the chances that the states of `passages`, one after another, give labels: how far they
 * are from those of the passages, as sequences. Adds the gradient of the weights to
 * `gradient` and returns that of the states besides.
 */
export function labelGradient(
  weights: LabelWeights,
  passages: readonly Passage[],
  states: Matrix,
  gradient: LabelWeights,
): { loss: number; back: Matrix } {
  const label = matrixOf(weights.label, states.width);
  const scores = product(states, transposed(label));
  const misses = newMatrix(states.rows, CUE_LABELS);
  let loss = 0;
  let at = 0;
  for (const { length, chances } of passages) {
    loss += readLabels(weights, scores, at, length, chances);
    for (let i = 0; i < length; i++) {
      for (let y = 0; y < CUE_LABELS; y++) {
        const miss = chain.marginal[i * CUE_LABELS + y]! - chances.labels[i * CUE_LABELS + y]!;
        misses.numbers[(at + i) * misses.width + y] = miss;
        gradient.labelBias[y]! += miss;
      }
      if (i === 0) continue;
      stepChances(chain, i, pair);
      for (let z = 0; z < STEPS; z++) gradient.steps[z]! += pair[z]! - chances.steps[i * STEPS + z]!;
    }
    at += length;
  }
  addTo(gradient.label, states.width, product(transposed(misses), states));
  return { loss, back: product(misses, label) };
}

/** The chances of labels that the states of passages give. */
export function labelChances(
  weights: LabelWeights,
  passages: readonly Passage[],
  states: Matrix,
): LabelChances[] {
  const scores = product(states, transposed(matrixOf(weights.label, states.width)));
  let at = 0;
  return passages.map(({ length, chances }) => {
    readLabels(weights, scores, at, length, chances);
    at += length;
    const steps = new Float32Array(length * STEPS);
    for (let i = 1; i < length; i++) {
      stepChances(chain, i, pair);
      steps.set(pair, i * STEPS);
    }
    return { labels: Float32Array.from(chain.marginal.subarray(0, length * CUE_LABELS)), steps };
  });
}

/** Fills the chain with what the scores from row `at` on give, and returns the loss. */
function readLabels(
  { labelBias, steps }: LabelWeights,
  scores: Matrix,
  at: number,
  length: number,
  chances: LabelChances,
): number {
  resetChain(chain, length);
  const { unary, edge } = chain;
  const factors = steps.map(Math.exp);
  let loss = 0;
  for (let i = 0; i < length; i++) {
    let most = -Infinity;
    for (let y = 0; y < CUE_LABELS; y++) {
      const score = scores.numbers[(at + i) * scores.width + y]! + labelBias[y]!;
      unary[i * CUE_LABELS + y] = score;
      loss -= chances.labels[i * CUE_LABELS + y]! * score;
      if (score > most) most = score;
    }
    loss += most;
    if (i === 0) continue;
    for (let z = 0; z < STEPS; z++) {
      edge[i * STEPS + z] = factors[z]!;
      loss -= chances.steps[i * STEPS + z]! * steps[z]!;
    }
  }
  marginals(chain, 'factors');
  for (let i = 0; i < length; i++) loss += Math.log(chain.scale[i]!);
  return loss;
}
