import { expect, test } from 'vitest';
import type { Headline } from '../model.ts';
import { headlineOf, headlineOrigin } from './headline.ts';

const outlet = { id: 'post', name: 'The Post', home: null };
const printed: Headline = { text: 'Ferry late', from: 'article' };
const read: Headline = { text: 'Ferry late', from: 'address' };
const none: Headline = { text: null, from: null };

test('an article goes by its headline, or says that it has none', () => {
  expect([printed, read, none].map((headline) => headlineOf({ headline, outlet }))).toEqual([
    'Ferry late',
    'Ferry late',
    'Text from The Post, headline not known',
  ]);
});

test('where a headline was read is said in each case', () => {
  const [asPrinted, fromAddress, missing] = [printed, read, none].map((headline) =>
    headlineOrigin({ headline }),
  );
  expect(asPrinted).toMatch(/as printed/);
  expect(fromAddress).toMatch(/from the web address/);
  expect(missing).toMatch(/has no headline/);
});
