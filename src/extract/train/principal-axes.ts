import { randomFrom } from './learn.ts';

const ROUNDS = 60;

/**
 * The coordinates of points along the `count` axes on which they differ most, the
 * widest first, their mean at 0 (principal components, by orthogonal iteration).
 */
export function principalAxes(points: Float32Array, size: number, count: number): Float32Array {
  const n = points.length / size;
  const mean = new Float64Array(size);
  for (let k = 0; k < points.length; k++) mean[k % size]! += points[k]! / n;
  const spread = new Float64Array(size * size);
  for (let i = 0; i < n; i++)
    for (let a = 0; a < size; a++) {
      const x = points[i * size + a]! - mean[a]!;
      for (let b = 0; b < size; b++) spread[a * size + b]! += (x * (points[i * size + b]! - mean[b]!)) / n;
    }
  const random = randomFrom(7);
  let axes: Float64Array[] = Array.from({ length: count }, () =>
    Float64Array.from({ length: size }, () => random() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round++) axes = squared(axes.map((axis) => times(spread, axis)));
  const out = new Float32Array(n * count);
  for (let i = 0; i < n; i++)
    for (const [k, axis] of axes.entries()) {
      let sum = 0;
      for (let j = 0; j < size; j++) sum += (points[i * size + j]! - mean[j]!) * axis[j]!;
      out[i * count + k] = sum;
    }
  return out;
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, a) => dot(matrix.subarray(a * size, (a + 1) * size), vector));
}

/** Makes axes stand at right angles, each of length 1 (Gram and Schmidt). */
function squared(axes: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = [];
  for (const axis of axes) {
    for (const other of done) {
      const shared = dot(axis, other);
      for (let j = 0; j < axis.length; j++) axis[j]! -= shared * other[j]!;
    }
    const length = Math.sqrt(dot(axis, axis));
    done.push(axis.map((x) => x / length));
  }
  return done;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}
