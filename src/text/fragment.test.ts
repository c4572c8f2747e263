import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragment } from './fragment.ts';

const TEXT = [
  'The harbour master said the ferry was late. “The ferry was late because of ice, and it will be late again,” she said.',
  'Officials had promised a new ferry. “The ferry was late,” a passenger said, “and nobody told us – not once.”',
].join('\n\n');

const of = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return textFragment(TEXT, { start, end: start + words.length });
};

/** What a browser would find: the directive read back, without case. */
function resolve(text: string, fragment: string): string | null {
  const parts = fragment.replace(':~:text=', '').split(',');
  const prefix = parts[0]?.endsWith('-') ? plain(parts.shift()?.slice(0, -1)) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? plain(parts.pop()?.slice(1)) : '';
  const start = plain(parts[0]);
  const first = placesOf(text, start, 0).find((at) => words(text.slice(0, at)).endsWith(prefix));
  if (first === undefined) return null;
  if (parts[1] === undefined) return text.slice(first, first + start.length);
  const end = plain(parts[1]);
  const last = placesOf(text, end, first + start.length).find((at) =>
    words(text.slice(at + end.length)).startsWith(suffix),
  );
  return last === undefined ? null : text.slice(first, last + end.length);
}

const plain = (part = '') => decodeURIComponent(part);

const words = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

function placesOf(text: string, run: string, from: number): number[] {
  const literal = run.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
  return Array.from(text.matchAll(pattern), ({ index }) => index).filter((at) => at >= from);
}

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

  test('is empty where no word is', () => {
    expect(textFragment('– …', { start: 0, end: 3 })).toBe('');
  });

  test('leads back to its own passage, from the first word to the last', () => {
    const all = [...TEXT.matchAll(/[\p{L}]+/gu)];
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.nat(30), (first, length) => {
        const start = all[first]?.index ?? 0;
        const last = all[Math.min(all.length - 1, first + length)];
        const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
        const fragment = textFragment(TEXT, { start, end });
        expect(resolve(TEXT, fragment)).toBe(TEXT.slice(start, end));
      }),
    );
  });
});
