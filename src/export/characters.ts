import type { Span } from '../model.ts';
import { firstWhere } from '../text/span-index.ts';

/** Turns a span of UTF-16 code units into one of characters (Unicode code points), which other standards count. */
export type CharacterSpan = (span: Span) => Span;

/** The same span of `text` in characters. A span that parts a surrogate pair begins or ends behind it. */
export function charactersOf(text: string): CharacterSpan {
  // Where the second halves of surrogate pairs stand: one character less from there on.
  const seconds: number[] = [];
  for (let i = 1; i < text.length; i++) if (isPair(text, i)) seconds.push(i);
  const at = (unit: number) => unit - firstWhere(seconds.length, (i) => seconds[i]! >= unit);
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}

const isPair = (text: string, i: number) =>
  (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;
