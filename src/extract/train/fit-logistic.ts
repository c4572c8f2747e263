/** Weights of a logistic regression with a small Gaussian prior, by Newton's method. Rows of `inputs` begin with 1. */
export function fitLogistic(inputs: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const PRIOR = 1;
  const size = inputs[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight) => -PRIOR * weight);
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? PRIOR : 0)));
    for (const [n, row] of inputs.entries()) {
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      const miss = (right[n] === true ? 1 : 0) - chance;
      const spread = chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        gradient[i]! += miss * row[i]!;
        for (let j = 0; j < size; j++) curvature[i]![j]! += spread * row[i]! * row[j]!;
      }
    }
    const step = solve(curvature, gradient);
    for (let i = 0; i < size; i++) weights[i]! += step[i]!;
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return weights;
}

/** Gauss elimination for a symmetric positive definite matrix; both arguments are used up. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  for (let i = 0; i < n; i++)
    for (let k = i + 1; k < n; k++) {
      const factor = matrix[k]![i]! / matrix[i]![i]!;
      for (let j = i; j < n; j++) matrix[k]![j]! -= factor * matrix[i]![j]!;
      right[k]! -= factor * right[i]!;
    }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) right[i]! -= matrix[i]![j]! * right[j]!;
    right[i]! /= matrix[i]![i]!;
  }
  return right;
}
