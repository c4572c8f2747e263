import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growing } from './growing.ts';

test('numbers stay in their order however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 5000 }), (numbers) => {
      const list = growing();
      for (const number of numbers) list.push(number);
      expect([...list.all()]).toEqual(numbers);
      expect(list.length()).toBe(numbers.length);
      if (numbers.length > 0) expect(list.at(numbers.length - 1)).toBe(numbers.at(-1));
    }),
    { numRuns: 20, examples: [[Array.from({ length: 5000 }, (_, i) => i)]] },
  );
});
