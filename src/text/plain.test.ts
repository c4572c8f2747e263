import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainBlocks } from './plain.ts';

const paragraphs = (text: string) => plainBlocks(text).map(({ span }) => text.slice(span.start, span.end));

describe('paragraphs of a plain text', () => {
  test('are parted by blank lines, and wrapped lines stay together', () => {
    expect(paragraphs('The mayor spoke\non Monday.\n\nNobody\nlistened.\n')).toEqual([
      'The mayor spoke\non Monday.',
      'Nobody\nlistened.',
    ]);
  });
  test('are lines where no line is blank', () => {
    expect(paragraphs('The mayor spoke.\r\nNobody listened.')).toEqual([
      'The mayor spoke.',
      'Nobody listened.',
    ]);
  });
  test('cover every visible character once, in order', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r', '\t', '“', '\u0000') });
    fc.assert(
      fc.property(line, (text) => {
        expect(paragraphs(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
