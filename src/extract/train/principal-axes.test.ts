import { expect, test } from 'vitest';
import { principalAxes } from './principal-axes.ts';
import { randomFrom } from './learn.ts';

test('finds along which axes points differ most, and measures from their mean', () => {
  const random = randomFrom(3);
  // Wide along (1, 1, 0), half as wide along (1, -1, 0), flat along the third.
  const coordinates = Array.from(
    { length: 400 },
    () => [4 * (random() - 0.5), 2 * (random() - 0.5)] as const,
  );
  const points = Float32Array.from(coordinates.flatMap(([u, v]) => [5 + u + v, u - v, 7]));
  const found = principalAxes(points, 3, 2);
  const [meanU, meanV] = [0, 1].map((k) => coordinates.reduce((sum, each) => sum + each[k]!, 0) / 400);
  for (const [i, [u, v]] of coordinates.entries()) {
    expect(Math.abs(found[2 * i]!)).toBeCloseTo(Math.abs(u - meanU!) * Math.SQRT2, 0);
    expect(Math.hypot(found[2 * i]!, found[2 * i + 1]!)).toBeCloseTo(
      Math.hypot(u - meanU!, v - meanV!) * Math.SQRT2,
      4,
    );
  }
});
