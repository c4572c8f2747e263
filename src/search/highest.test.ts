import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highest } from './highest.ts';

const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));

test('none of those left behind is higher by a step than one of the highest', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 20 }), (list, count) => {
      const valueOf = (number: number) => list[number]!;
      const [near, far] = highest([...list.keys()], valueOf, count);
      expect(near.length).toBeGreaterThanOrEqual(Math.min(count, list.length));
      expect([...near, ...far].sort((a, b) => a - b)).toEqual([...list.keys()]);
      const least = Math.min(...near.map(valueOf));
      for (const number of far) expect(valueOf(number)).toBeLessThanOrEqual(least);
    }),
  );
});
