import { expect, test } from 'vitest';
import { figureTokens } from './figures-tokens.ts';

const printed = (text: string) =>
  figureTokens(text, { start: 0, end: text.length }).map((token) => token.text);

test('a run of letters is a word up to a mark, but for addresses, initials, apostrophes and what is stuck to it', () => {
  expect(printed("They can't (so) reach www.x.y/z: U.S. miles—m² Noël")).toEqual([
    ...['They', "can't", '(', 'so', ')', 'reach', 'www.x.y/z:', 'U.S.', 'miles', '—', 'm²', 'Noël'],
  ]);
  expect(printed('http://x.y F16 x-ray')).toEqual(['http://x.y', 'F16', 'x', '-', 'ray']);
});
