import type { QuoteKind, Span } from '../model.ts';
import { firstWhere } from '../text/span-index.ts';
import type { Quotation } from './quotations.ts';

const VISIBLE = /[\p{L}\p{N}]/u;

/** The quoted stretches inside `content`, without their marks, and what kind of report they make of it. */
export function quotedIn(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): { kind: QuoteKind | 'indirect'; quoted: Span[] } {
  const quoted: Span[] = [];
  for (const span of content)
    for (
      let i = firstWhere(quotations.length, (q) => quotations[q]!.inner.end > span.start);
      i < quotations.length;
      i++
    ) {
      const { inner } = quotations[i]!;
      if (inner.start >= span.end) break;
      const start = Math.max(inner.start, span.start);
      const end = Math.min(inner.end, span.end);
      if (start < end && VISIBLE.test(text.slice(start, end))) quoted.push({ start, end });
    }
  if (quoted.length === 0) return { kind: 'indirect', quoted };
  const outside = content.some((span) => {
    let at = span.start;
    for (const q of quoted.filter((each) => each.start >= span.start && each.end <= span.end)) {
      if (VISIBLE.test(text.slice(at, q.start))) return true;
      at = q.end;
    }
    return VISIBLE.test(text.slice(at, span.end));
  });
  return { kind: outside ? 'mixed' : 'direct', quoted };
}
