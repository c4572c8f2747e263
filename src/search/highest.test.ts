import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highest, STEPS } from './highest.ts';

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));

test('as many are taken as asked for, and none left behind is higher than one of them by a step', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 20 }), (list, count) => {
      const valueOf = (number: number) => list[number]!;
      const [near, far] = highest([...list.keys()], valueOf, count);
      expect(near).toHaveLength(Math.min(count, list.length));
      expect([...near, ...far].sort((a, b) => a - b)).toEqual([...list.keys()]);
      const least = Math.min(...near.map(valueOf));
      for (const number of far) expect(valueOf(number)).toBeLessThanOrEqual(least + 1 / STEPS);
    }),
  );
});

test('of equals the first are taken', () => {
  expect(highest([3, 5, 8, 9], (number) => (number === 9 ? 1 : 0.5), 2)).toEqual([
    [3, 9],
    [5, 8],
  ]);
});
