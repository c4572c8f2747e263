import type { Span } from '../model.ts';

// Pairs of quotation marks by their opening mark; a straight mark closes itself.
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '「': '」',
};

/**
 * What stands inside quotation marks within `spans`, without the marks, in text
 * order. A mark left open runs to its span's end; a span may begin or end inside
 * a quotation only with the mark itself.
 */
export function quotedStretches(text: string, spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans) {
    let open = -1;
    let closing = '';
    for (let i = start; i < end; i++) {
      const mark = text.charAt(i);
      if (open >= 0 && closing.includes(mark) && !insideWord(text, i)) {
        if (i > open) found.push({ start: open, end: i });
        open = -1;
      } else if (open < 0 && mark in CLOSING && !insideWord(text, i)) {
        open = i + 1;
        closing = CLOSING[mark] ?? '';
      }
    }
    if (open >= 0 && open < end) found.push({ start: open, end });
  }
  return found;
}

/** An apostrophe between letters is no quotation mark. */
function insideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}
