import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normOf, normsOf, wholeWords, wordsOf } from './words.ts';

describe('words', () => {
  test('keep the printed form and fold case, accents and marks for comparison', () => {
    expect(wordsOf('Café “Déjà”')).toEqual([
      { start: 0, end: 4, text: 'Café', norm: 'cafe' },
      { start: 6, end: 10, text: 'Déjà', norm: 'deja' },
    ]);
  });
  test('treat the full stops of an initialism as no part of it', () => {
    expect(normsOf('the U.S. plan')).toEqual(normsOf('the US plan'));
  });
  test('join apostrophes, hyphens and digits', () => {
    expect(normsOf('He didn’t cut the 28-point plan by 1,200.')).toEqual([
      'he',
      "didn't",
      'cut',
      'the',
      '28-point',
      'plan',
      'by',
      '1,200',
    ]);
  });
  test('keep a number with the letters stuck to it', () => {
    expect(wordsOf('the 1990s, £200m, 2nd-placed, 8p.m. 5.So').map(({ text }) => text)).toEqual([
      'the',
      '1990s',
      '200m',
      '2nd-placed',
      '8',
      'p.m.',
      '5',
      'So',
    ]);
  });
  test('are the same beside marks, spaces and letters of any kind, and at the end', () => {
    expect(wordsOf('U.S. “plan”,it_is don’t a-b x2 7am naïve ﬁ e. last').map(({ text }) => text)).toEqual([
      'U.S.',
      'plan',
      'it',
      'is',
      'don’t',
      'a-b',
      'x2',
      '7am',
      'naïve',
      'ﬁ',
      'e',
      'last',
    ]);
  });
  test('of plain letters are those that a pattern finds', () => {
    const plain = fc.string({ unit: fc.constantFrom(..."aZé.,-’'1 _“\n") });
    fc.assert(
      fc.property(plain, (text) => {
        const found = wordsOf(text).map((word) => word.text);
        expect(found).toEqual(found.flatMap((word) => wordsOf(`“${word}”`).map((same) => same.text)));
        expect(found.join('').replace(/[^aZé1]/g, '')).toBe(text.replace(/[^aZé1]/g, ''));
      }),
    );
  });
  test('are the same as one string where only capitals and marks differ', () => {
    expect(normOf('“The U.S. is safe”')).toBe('the us is safe');
    expect(normOf('the US, is safe!')).toBe(normOf('“The U.S. is safe”'));
    expect(normOf('—')).toBe('');
  });
  test('look at one span only, with offsets into the whole text', () => {
    const text = 'First. Second third.';
    expect(wordsOf(text, { start: 7, end: 13 })).toEqual([
      { start: 7, end: 13, text: 'Second', norm: 'second' },
    ]);
  });
  test('always slice to their text, in order, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const word of wordsOf(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(last);
          last = word.end;
        }
      }),
    );
  });
  test('normalise to a form that does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(normalise(normalise(word))).toBe(normalise(word));
      }),
    );
  });
});

test('a span that begins or ends inside a word gets the whole of it', () => {
  const text = 'A 28-point U.S.-Russia plan, said the mayor’s office.';
  const whole = (words: string) => {
    const start = text.indexOf(words);
    const span = wholeWords(text, { start, end: start + words.length });
    return text.slice(span.start, span.end);
  };
  expect(whole('point U.S.-Russia pla')).toBe('28-point U.S.-Russia plan');
  expect(whole('the mayor')).toBe('the mayor’s');
  expect(whole('plan, said')).toBe('plan, said');
  expect(whole('plan')).toBe('plan');
});
