/** A row to learn from: feature values and whether it is a link. */
export interface Example {
  readonly values: readonly number[];
  readonly positive: boolean;
}

const MOST_ROUNDS = 15;
/** A round that moves no standardised weight by more has settled it. */
const SETTLED = 1e-6;

/**
 * Logistic regression by Newton's method with a Gaussian prior of strength
 * `prior` (a share of the examples) on standardised weights. Returns weights for
 * the values as given, the bias last.
 */
export function fitLogistic(examples: readonly Example[], prior: number): number[] {
  const n = examples.length;
  const size = examples[0]!.values.length;
  const mean = range(size).map((k) => sum(examples.map(({ values }) => values[k]!)) / n);
  const deviation = range(size).map(
    (k) => Math.sqrt(sum(examples.map(({ values }) => (values[k]! - mean[k]!) ** 2)) / n) || 1,
  );
  const rows = examples.map(({ values }) =>
    Float64Array.from([...values.map((v, k) => (v - mean[k]!) / deviation[k]!), 1]),
  );
  const weights = new Float64Array(size + 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { gradient, curvature } = slopes(examples, rows, weights);
    for (let a = 0; a < size; a++) {
      gradient[a]! -= prior * n * weights[a]!;
      curvature[a]![a]! += prior * n;
    }
    const steps = solve(curvature, gradient);
    steps.forEach((step, k) => (weights[k]! += step));
    if (steps.every((step) => Math.abs(step) < SETTLED)) break;
  }
  const unscaled = range(size).map((k) => weights[k]! / deviation[k]!);
  return [...unscaled, weights[size]! - sum(unscaled.map((w, k) => w * mean[k]!))];
}

/** First and second derivatives of the examples' log likelihood. */
function slopes(
  examples: readonly Example[],
  rows: readonly Float64Array[],
  weights: Float64Array,
): { gradient: number[]; curvature: number[][] } {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = range(size).map(() => new Float64Array(size));
  for (const [i, row] of rows.entries()) {
    let z = 0;
    for (let k = 0; k < size; k++) z += row[k]! * weights[k]!;
    const p = 1 / (1 + Math.exp(-z));
    const error = (examples[i]!.positive ? 1 : 0) - p;
    for (let a = 0; a < size; a++) {
      gradient[a]! += error * row[a]!;
      const own = p * (1 - p) * row[a]!;
      const half = curvature[a]!;
      for (let b = a; b < size; b++) half[b]! += own * row[b]!;
    }
  }
  return {
    gradient: [...gradient],
    curvature: range(size).map((a) => range(size).map((b) => curvature[Math.min(a, b)]![Math.max(a, b)]!)),
  };
}

/** Probability, 0..1, that fitted weights give an example. */
export function chance({ values }: Example, weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-values.reduce((z, v, k) => z + v * weights[k]!, weights[values.length]!)));
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

/** Gauss-Jordan elimination with row pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = range(size - i).reduce(
      (best, k) => (Math.abs(rows[i + k]![i]!) > Math.abs(rows[best]![i]!) ? i + k : best),
      i,
    );
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / (rows[i]![i]! || 1e-12);
      for (let c = i; c <= size; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  return rows.map((row, i) => row[size]! / (row[i]! || 1e-12));
}
