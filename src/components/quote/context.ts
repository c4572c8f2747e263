import { blocksAt } from '../../text/block-at.ts';
import type { Article, Attribution, Span } from '../../model.ts';
import { segmentsOf } from '../../text/marks.ts';
import { overlap } from '../../text/spans.ts';

/** A paragraph around a passage. */
export interface ContextBlock {
  /** Its number in the article; null for a heading. */
  readonly number: number | null;
  readonly parts: readonly ContextPart[];
}

/** Words of a paragraph that are one thing to the passage. */
export interface ContextPart {
  readonly text: string;
  /** What the words are to the passage; `content` wins where spans overlap. */
  readonly role: 'content' | 'source' | 'cue' | 'around';
}

/** More (UTF-16 code units) than a paragraph has at one side of a passage; a whole report without paragraphs may have millions. */
const LONGEST_AROUND = 2000;

/**
 * The paragraphs that an attribution's content, source and cue stand in, with their
 * words told apart. What is far from them in a very long paragraph is left out, with “…”.
 */
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
  return blocksAt(blocks, spans).map(({ span, number }) => ({
    number,
    parts: partsIn(text, span, told).map(nearby),
  }));
}

/** A part of a paragraph without what is far from the parts beside it. */
function nearby(part: ContextPart, i: number, parts: readonly ContextPart[]): ContextPart {
  const { text, role } = part;
  if (role !== 'around' || text.length <= LONGEST_AROUND) return part;
  const half = LONGEST_AROUND / 2;
  const first = i === 0 ? '' : text.slice(0, text.lastIndexOf(' ', half));
  const last = i === parts.length - 1 ? '' : text.slice(text.indexOf(' ', text.length - half) + 1);
  return { text: `${first} … ${last}`, role };
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
  for (const stretch of told.filter((one) => overlap(block, one))) {
    add(stretch.start, 'around');
    add(Math.min(stretch.end, block.end), stretch.role);
  }
  add(block.end, 'around');
  return parts;
}
