import { expect, test } from 'vitest';
import { leftOut } from './head.ts';

const UNKNOWN = { url: null, outletName: null, headline: null };
const SENTENCE = 'The mayor of the town spoke for an hour on Monday.';

const reasons = (...texts: string[]) =>
  leftOut(
    texts.map((text) => ({ text, listed: text.startsWith('•') })),
    UNKNOWN,
  ).reasons;

test('What follows furniture below the text and closes no sentence stands below the article', () => {
  expect(reasons(SENTENCE, 'Related Topics', 'Harbour', 'More from the Courier')).toEqual([
    null,
    'page furniture',
    'stands below the article',
    'stands below the article',
  ]);
});

test('In doubt the last lines of an article are kept', () => {
  const kept = [null, expect.any(String), null];
  expect(reasons(SENTENCE, 'Advertisement', 'Bridges, forty million')).toEqual(kept);
  expect(reasons(SENTENCE, 'Share', '• Bridges, forty million')).toEqual(kept);
  expect(reasons(SENTENCE, 'Share', 'He went home.')).toEqual(kept);
  expect(reasons(SENTENCE, 'Two notes from the hall')).toEqual([null, null]);
});

test('A name alone above the day is who wrote the article, and the headline stays the headline', () => {
  const { reasons, headline, published } = leftOut(
    ['Mayor Speaks For Hours', 'Tove Brandt', '3 February 2026', SENTENCE].map((text) => ({
      text,
      listed: false,
    })),
    UNKNOWN,
  );
  expect(reasons).toEqual(['the headline, kept as the headline', 'the byline', 'the date line', null]);
  expect([headline, published?.date]).toEqual(['Mayor Speaks For Hours', '2026-02-03']);
});

test('A headline of names above the day is no byline', () => {
  const { headline } = leftOut(
    ['Sandvik Quay Wall', '3 February 2026', SENTENCE].map((text) => ({ text, listed: false })),
    UNKNOWN,
  );
  expect(headline).toBe('Sandvik Quay Wall');
});
