import type { Article, Attribution, Span } from '../../model.ts';
import { segmentsOf } from '../../text/marks.ts';

/** A paragraph around a passage. */
export interface ContextBlock {
  /** Its number in the article; null for a heading. */
  readonly number: number | null;
  readonly parts: readonly ContextPart[];
}

export interface ContextPart {
  readonly text: string;
  /** What the words are to the passage; `content` wins where spans overlap. */
  readonly role: 'content' | 'source' | 'cue' | 'around';
}

/** The paragraphs that an attribution's content, source and cue stand in, with their words told apart. */
export function contextOf(
  { text, blocks }: Pick<Article, 'text' | 'blocks'>,
  attribution: Attribution,
): ContextBlock[] {
  const { content, source, cue } = attribution;
  const spans = [
    ...content.map((span) => ({ ...span, role: 'content' as const })),
    ...(source === null ? [] : [{ ...source, role: 'source' as const }]),
    ...(cue === null ? [] : [{ ...cue, role: 'cue' as const }]),
  ];
  const told = segmentsOf(spans).map(({ start, end, covers }) => ({
    start,
    end,
    role: spans[Math.min(...covers)]?.role ?? ('around' as const),
  }));
  return blocks
    .filter(({ span }) => spans.some((other) => overlaps(span, other)))
    .map(({ span, number }) => ({ number, parts: partsIn(text, span, told) }));
}

function partsIn(
  text: string,
  block: Span,
  told: readonly (Span & Pick<ContextPart, 'role'>)[],
): ContextPart[] {
  const parts: ContextPart[] = [];
  let at = block.start;
  const add = (end: number, role: ContextPart['role']) => {
    const last = parts.at(-1);
    const words = text.slice(at, end);
    if (last?.role === role) parts[parts.length - 1] = { text: last.text + words, role };
    else if (words !== '') parts.push({ text: words, role });
    at = Math.max(at, end);
  };
  for (const stretch of told.filter((one) => overlaps(block, one))) {
    add(stretch.start, 'around');
    add(Math.min(stretch.end, block.end), stretch.role);
  }
  add(block.end, 'around');
  return parts;
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
