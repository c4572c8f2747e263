import type { Span } from '../model.ts';

/** What may stand between the last word of a bracket and its closing mark, and the mark. */
const CLOSES = /^[.,!?]{0,2}[)\]]/;
const LONGEST_CLOSE = 3;
/** Brackets longer than this, in UTF-16 code units, are not looked for. */
const LONGEST = 2000;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/**
 * A span with the closing mark of a bracket that opens inside it, where nothing but
 * marks stands between: spans end with a word, “Senator Ann Reyes (D-Ohio” with half a bracket.
 */
export function withClosingBracket(text: string, { start, end }: Span): Span {
  const closing = CLOSES.exec(text.slice(end, end + LONGEST_CLOSE))?.[0];
  if (closing === undefined || end - start > LONGEST) return { start, end };
  const mark = closing.charAt(closing.length - 1);
  const inside = text.slice(start, end);
  const opened = inside.split(PAIRS[mark]!).length - inside.split(mark).length;
  return { start, end: opened > 0 ? end + closing.length : end };
}
