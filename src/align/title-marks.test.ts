import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withMarksInPairs, withoutOuterPair } from './title-marks.ts';

test('a pair around the whole goes, and no other mark', () => {
  expect(withoutOuterPair('“the gate “is” shut”')).toBe('the gate “is” shut');
  expect(withoutOuterPair('"the gate"')).toBe('the gate');
  expect(withoutOuterPair('“the gate” is “shut”')).toBe('“the gate” is “shut”');
  expect(withoutOuterPair('“the gate')).toBe('“the gate');
});

test('a mark without its partner gets one, or goes where it would be doubled', () => {
  expect(withMarksInPairs('the gate is “shut')).toBe('the gate is “shut”');
  expect(withMarksInPairs('the gate” is shut')).toBe('“the gate” is shut');
  expect(withMarksInPairs('““Is the gate shut”')).toBe('“Is the gate shut”');
  expect(withMarksInPairs('the gate is "shut')).toBe('the gate is "shut"');
});

test('whatever the text, each mark has its partner', () => {
  const text = fc.array(fc.constantFrom('“', '”', 'a', ' ', '…')).map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (words) => {
      let open = 0;
      for (const sign of withMarksInPairs(words)) {
        open += sign === '“' ? 1 : sign === '”' ? -1 : 0;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
    }),
  );
});
