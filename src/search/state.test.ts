import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readState, toggled, widened, writeState } from './state.ts';

const state = fc.record({
  typed: fc.string({ unit: 'grapheme' }),
  chosen: fc.record({
    story: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/)),
    outlet: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/)),
    speaker: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/)),
    kind: fc.uniqueArray(fc.constantFrom('direct', 'mixed')),
  }),
});

test('an address that was written reads back to an equal address', () => {
  fc.assert(
    fc.property(state, (one) => {
      const read = readState(writeState(one));
      expect(read.typed).toBe(one.typed);
      expect(writeState(read)).toBe(writeState(one));
    }),
  );
});

test('nothing typed and nothing chosen is no query', () => {
  expect(writeState(readState(''))).toBe('');
  expect(writeState(readState('?q=&outlet=&utm_source=mail'))).toBe('');
});

test('the order of choices does not change the address', () => {
  const ab = toggled(toggled(readState('?q=ferry'), 'outlet', 'herald'), 'outlet', 'courier');
  expect(writeState(ab)).toBe('?q=ferry&outlet=courier&outlet=herald');
  expect(writeState(toggled(ab, 'outlet', 'herald'))).toBe('?q=ferry&outlet=courier');
  expect(writeState(widened(ab))).toBe('?q=ferry');
});
