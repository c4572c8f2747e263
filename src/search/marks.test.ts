import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '../text/words.ts';
import { markerFor } from './marks.ts';
import { parseQuery } from './query.ts';
import { vocabulary } from './vocabulary.ts';

/** What is marked of a text that is searched alone. */
function marksIn(text: string, typed: string) {
  const words = vocabulary();
  for (const { norm } of wordsOf(text)) words.numberOf(norm);
  return markerFor(parseQuery(typed), (word) =>
    words.like(word).map(({ word: number }) => words.wordOf(number)),
  )(text);
}

const marked = (text: string, typed: string) =>
  marksIn(text, typed).map(({ start, end }) => text.slice(start, end));

test('words are marked in the form in which the text has them', () => {
  expect(marked('Troops leave the Territories they held', 'leave territory')).toEqual([
    'leave',
    'Territories',
  ]);
  expect(marked('The Café on the quay', 'cafe')).toEqual(['Café']);
});

test('small words are marked only inside a run of the query', () => {
  expect(marked('in the port, in the end', 'in the end')).toEqual(['in the end']);
  expect(marked('the end of the line', 'end the')).toEqual(['end']);
});

test('two words that stand together as in the query are marked with the small one', () => {
  expect(marked('the port of a port', 'the port')).toEqual(['the port', 'port']);
});

test('a query of small words only marks them', () => {
  expect(marked('not now, not ever', 'not')).toEqual(['not', 'not']);
});

test('marks are ordered, apart and never empty', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, typed) => {
      let at = -1;
      for (const { start, end } of marksIn(text, typed)) {
        expect(start).toBeGreaterThan(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
