import type { Span } from '../model.ts';

/** What a live page sets before an entry: "16.55 Lund says …", "4:55 pm BST". */
const LABEL =
  /^(?:[01]?\d|2[0-3])[.:][0-5]\d(?:\s?[apAP]\.?[mM]\.?)?(?:\s(?:BST|GMT|UTC|CET|CEST|EST|EDT|ET|PT|IST))?(?::|\s[-–—])?\s+(?=[\p{Lu}“"‘'«„])/u;
const LONGEST_LABEL = 24;

/** The span without the time of day that its block begins with. */
export function withoutTimeLabel(text: string, span: Span): Span {
  if (!/\d/.test(text.charAt(span.start)) || (span.start > 0 && text.charAt(span.start - 1) !== '\n'))
    return span;
  const label = LABEL.exec(text.slice(span.start, span.start + LONGEST_LABEL))?.[0].length ?? 0;
  return span.start + label < span.end ? { start: span.start + label, end: span.end } : span;
}
