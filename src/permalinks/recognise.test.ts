import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Selector } from './ledger.ts';
import { featuresOf, hasSameSide, placeLikeness, recognise } from './recognise.ts';

const SAIL = 'the ferry will sail again on Monday if the wind drops';
const HERE = {
  prefix: 'Ms Bell told the council late on Tuesday night: “',
  suffix: ',” and left the room at once.',
};
const ELSEWHERE = {
  prefix: 'In a letter that the union printed, he writes “',
  suffix: '.” Nobody answered it.',
};

const recognised = (before: Selector, now: Selector) => recognise(featuresOf(before), featuresOf(now));

test('many words are known again wherever they have moved to, also with a mended typo', () => {
  const mended = SAIL.replace('wind', 'winds');
  expect(recognised({ text: SAIL, ...HERE }, { text: mended, ...ELSEWHERE })).toBeGreaterThan(0);
});

test('a few words are known again only where something of their surroundings is left', () => {
  const before = { text: 'premature', ...HERE };
  expect(recognised(before, { text: 'premature', ...ELSEWHERE })).toBe(0);
  const halfLeft = { text: 'premature', prefix: HERE.prefix, suffix: ELSEWHERE.suffix };
  expect(recognised(before, halfLeft)).toBeGreaterThan(0);
});

test('changed words are known again in their place, and nowhere else', () => {
  const changed = 'the ferry may sail on Monday if the storm drops';
  expect(recognised({ text: SAIL, ...HERE }, { text: changed, ...HERE })).toBeGreaterThan(0);
  expect(recognised({ text: SAIL, ...HERE }, { text: changed, ...ELSEWHERE })).toBe(0);
});

test('in the same place a sentence of which a part agrees is another', () => {
  const other = 'the ferry will not be sold before the winter';
  expect(recognised({ text: SAIL, ...HERE }, { text: other, ...HERE })).toBe(0);
});

test('the nearest words tell more of a place than those farther off', () => {
  const before = featuresOf({
    text: 'nonsense',
    prefix: 'All day long the old mayor called it ',
    suffix: '',
  });
  const near = featuresOf({ text: 'nonsense', prefix: 'On Friday a new mayor called it ', suffix: '' });
  const far = featuresOf({
    text: 'nonsense',
    prefix: 'All day long the old crew shouted nothing but ',
    suffix: '',
  });
  expect(placeLikeness(before, near)).toBeGreaterThan(placeLikeness(before, far));
});

test('what is unchanged is known as surely as can be, and nothing more surely than that', () => {
  const selector = fc.record({ text: fc.string(), prefix: fc.string(), suffix: fc.string() });
  fc.assert(
    fc.property(selector, selector, (one, other) => {
      expect(recognised(one, one)).toBe(2);
      expect(recognised(one, other)).toBeGreaterThanOrEqual(0);
      expect(recognised(one, other)).toBeLessThanOrEqual(2);
      expect(recognised(one, other)).toBeCloseTo(recognised(other, one));
    }),
  );
});

test('a side is the same only with the word that stands next to the passage', () => {
  const featured = (prefix: string, suffix: string) => featuresOf({ text: 'premature', prefix, suffix });
  const before = featured('Late on Tuesday the mayor called it ', ' and left the room at once.');
  const nextChanged = featured('Late on Tuesday the mayor called this ', ' but left the room at once.');
  const oneSide = featured('Late on Tuesday the mayor called it ', ' but left the room at once.');
  expect([nextChanged, oneSide].map((now) => hasSameSide(before, now))).toEqual([false, true]);
});
