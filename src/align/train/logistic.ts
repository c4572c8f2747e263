/** A row to learn from: feature values and whether it is a link. */
export interface Example {
  readonly values: readonly number[];
  readonly positive: boolean;
}

const ROUNDS = 15;

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
  const rows = examples.map(({ values }) => [...values.map((v, k) => (v - mean[k]!) / deviation[k]!), 1]);
  const weights = new Array<number>(size + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Array<number>(size + 1).fill(0);
    const curvature = range(size + 1).map(() => new Array<number>(size + 1).fill(0));
    rows.forEach((row, i) => {
      const p = 1 / (1 + Math.exp(-sum(row.map((v, k) => v * weights[k]!))));
      const error = (examples[i]!.positive ? 1 : 0) - p;
      for (let a = 0; a <= size; a++) {
        gradient[a]! += error * row[a]!;
        for (let b = 0; b <= size; b++) curvature[a]![b]! += p * (1 - p) * row[a]! * row[b]!;
      }
    });
    for (let a = 0; a < size; a++) {
      gradient[a]! -= prior * n * weights[a]!;
      curvature[a]![a]! += prior * n;
    }
    solve(curvature, gradient).forEach((step, k) => (weights[k]! += step));
  }
  const unscaled = range(size).map((k) => weights[k]! / deviation[k]!);
  return [...unscaled, weights[size]! - sum(unscaled.map((w, k) => w * mean[k]!))];
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
