import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { AGAIN } from './again.fixture.ts';
import { textFragment } from './fragment.ts';
import { wordsOf } from './words.ts';

const TEXT = [
  'The harbour master said the ferry was late. “The ferry was late because of ice, and it will be late again,” she said.',
  'Officials had promised a new ferry. “The ferry was late,” a passenger said, “and nobody told us – not once.”',
].join('\n\n');

const of = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return textFragment(TEXT, { start, end: start + words.length });
};

/** What a browser would find, as the specification searches: the directive read back, without case. */
function resolve(text: string, fragment: string): Span | null {
  const parts = fragment.replace(':~:text=', '').split(',');
  const prefix = parts[0]?.endsWith('-') ? literal(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? literal(parts.pop()?.slice(1)) : '';
  const [start, end] = parts.map(literal);
  // What stands beside the passage is parted from it by blanks at the most, and whole words at its far end.
  const from = prefix === '' ? String.raw`(?<![\p{L}\p{N}])` : String.raw`(?<=(?<![\p{L}\p{N}])${prefix}\s*)`;
  const to = suffix === '' ? '' : String.raw`(?=\s*${suffix}(?![\p{L}\p{N}]))`;
  const words = (run = '') => String.raw`(?<![\p{L}\p{N}])${run}(?![\p{L}\p{N}])`;
  const middle = end === undefined ? '' : `.*?${words(end)}`;
  const found = new RegExp(`${from}${words(start)}${middle}${to}`, 'sui').exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}

const literal = (part = '') => decodeURIComponent(part).replace(/[\^$.*+?()[\]{}|]/g, '\\$&');

describe('textFragment', () => {
  test('names a short passage whole, without its quotation marks', () => {
    expect(of('“because of ice,”'.replace(/[“”]/g, ''))).toBe(':~:text=because%20of%20ice');
  });

  test('names a long passage by its two ends', () => {
    expect(of('“The ferry was late because of ice, and it will be late again,”')).toBe(
      ':~:text=The%20ferry%20was%20late%20because,it%20will%20be%20late%20again',
    );
  });

  test('escapes hyphens and commas, which mean something in a directive', () => {
    const text = 'A 28-point, well-known plan.';
    expect(textFragment(text, { start: 2, end: text.length })).toBe(
      ':~:text=28%2Dpoint%2C%20well%2Dknown%20plan',
    );
  });

  test('adds the words before a passage that an earlier one equals', () => {
    const second = of('The ferry was late', TEXT.indexOf('Officials'));
    expect(second).toMatch(/^:~:text=.+-,The%20ferry%20was%20late$/);
  });

  test('needs no words beside a passage that stands earlier only as the beginning of a longer word', () => {
    const text = 'The ferry was latest. The ferry was late.';
    const start = text.lastIndexOf('The');
    expect(textFragment(text, { start, end: text.length })).toBe(':~:text=The%20ferry%20was%20late');
  });

  test('finds the words before a passage only where they begin with a whole word', () => {
    const text = 'Four boats: the ferry was late today.\n\nOur boats: the ferry was late today.';
    const start = text.lastIndexOf('the');
    expect(textFragment(text, { start, end: start + 'the ferry was late'.length })).toBe(
      ':~:text=Our%20boats%3A-,the%20ferry%20was%20late',
    );
  });

  test('names whole words before a passage, however long they are', () => {
    const before = 'Schifffahrtsamt Hafenverwaltung Seewetterberichte Fahrplanauskunft Verbindungsdienste';
    const text = `It was late. Falk, ${before} it was late.`;
    const start = text.lastIndexOf('it was late');
    expect(textFragment(text, { start, end: start + 'it was late'.length })).toBe(
      `:~:text=${before.replaceAll(' ', '%20')}-,it%20was%20late`,
    );
  });

  test('is empty where no word is', () => {
    expect(textFragment('– …', { start: 0, end: 3 })).toBe('');
  });

  test.each([
    ['a text', TEXT],
    ['a text that repeats itself', AGAIN],
  ])('leads back to its own passage in %s, from the first word to the last', (_, text) => {
    const words = wordsOf(text);
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.nat(30), (first, length) => {
        const start = words[first]!.start;
        const { end } = words[Math.min(words.length - 1, first + length)]!;
        expect(resolve(text, textFragment(text, { start, end }))).toEqual({ start, end });
      }),
    );
  });
});
