import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_SHOWN, longer, readState, retyped, toggled, widened, writeState } from './state.ts';

const state = fc.record({
  typed: fc.string({ unit: 'grapheme' }).map((typed) => typed.trim()),
  chosen: fc.record({
    story: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/)),
    outlet: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/)),
    speaker: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/)),
    kind: fc.uniqueArray(fc.constantFrom('direct', 'mixed')),
  }),
  shown: fc.integer({ min: FIRST_SHOWN, max: 500 }),
});

test('an address that was written reads back to an equal address', () => {
  fc.assert(
    fc.property(state, (one) => {
      const read = readState(writeState(one));
      expect(read.typed).toBe(one.typed);
      expect(read.shown).toBe(one.shown);
      expect(writeState(read)).toBe(writeState(one));
    }),
  );
});

test('nothing typed and nothing chosen is no query', () => {
  expect(writeState(readState(''))).toBe('');
  expect(writeState(readState('?q=&outlet=&utm_source=mail'))).toBe('');
  expect(writeState(readState('?q=%20+'))).toBe('');
});

test('the order of choices does not change the address', () => {
  const ab = toggled(toggled(readState('?q=ferry'), 'outlet', 'herald'), 'outlet', 'courier');
  expect(writeState(ab)).toBe('?q=ferry&outlet=courier&outlet=herald');
  expect(writeState(toggled(ab, 'outlet', 'herald'))).toBe('?q=ferry&outlet=courier');
  expect(writeState(widened(ab))).toBe('?q=ferry');
});

test('a longer list of results stands in the address, until something else is searched', () => {
  const more = longer(readState('?q=ferry&outlet=herald'));
  expect(more.shown).toBeGreaterThan(FIRST_SHOWN);
  expect(readState(writeState(more))).toEqual(more);
  expect(writeState(retyped(more, 'bridge'))).toBe('?q=bridge&outlet=herald');
  expect(writeState(toggled(more, 'outlet', 'herald'))).toBe('?q=ferry');
});

test('a length that makes no sense is the usual one', () => {
  for (const shown of ['-3', 'x', '0', '7', 'Infinity', ''])
    expect(readState(`?q=ferry&shown=${shown}`).shown).toBe(FIRST_SHOWN);
});
