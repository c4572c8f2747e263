import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { toClauseEnd } from './clause-end.ts';
import { quotationsIn } from './quotations.ts';
import { unitsOf } from './units.ts';

const text =
  'The mayor, who won in May, signed the order with the harbour board, Ruiz said.\n\nThe board met.';
const blocks = plainBlocks(text);
const units = unitsOf(text, analyseText(text, blocks), quotationsIn(text, blocks), blocks);

/** What becomes of a content that begins and ends with these words of the text. */
function ended(first: string, last: string, taken: string | null = null): string {
  const [from, to] = [first, last].map((word) => units.start.indexOf(text.indexOf(word)));
  const content = Array.from({ length: to! - from! + 1 }, (_, i) => from! + i);
  const used = taken === null ? -1 : units.start.indexOf(text.indexOf(taken));
  const whole = toClauseEnd(units, content, (unit) => unit !== used);
  return text.slice(units.start[whole[0]!], units.end[whole.at(-1)!]);
}

test('a content that ends on a word that leads on gets the rest of its clause', () => {
  expect(ended('signed', 'with')).toBe('signed the order with the harbour board');
  expect(ended('signed', 'the order')).toBe('signed the order with the harbour board');
});

test('a content that ends with a word that may end a clause stays', () => {
  expect(ended('signed', 'order')).toBe('signed the order');
});

test('words that belong to something else are not taken', () => {
  expect(ended('signed', 'with', 'harbour')).toBe('signed the order with');
});
