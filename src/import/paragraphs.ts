import type { Span } from '../model.ts';
import type { RemovedSpan } from './draft.ts';
import { joins, joint, typesettingOf, type Typesetting } from './joints.ts';
import type { Layout, Line } from './lines.ts';
import { marksOf, type Mark } from './lists.ts';

/** A paragraph of a text file, put together from its lines. */
export interface Paragraph {
  /** Its words, line breaks as spaces. */
  readonly text: string;
  /** An item of a list with its number, or null where it is none. */
  readonly item: { readonly number: number | null } | null;
  /** Its places in the file: lines that follow one another, white space between them included. */
  readonly runs: readonly Span[];
  /** List marks, and line breaks inside words. */
  readonly removals: readonly RemovedSpan[];
}

const LIST_MARK = 'a list mark, kept as a list item';

/** Puts the lines without a reason to leave them out together to paragraphs. */
export function paragraphsOf(
  supplied: string,
  lines: readonly Line[],
  layout: Layout,
  reasons: readonly (string | null)[],
): Paragraph[] {
  const marks = marksOf(lines, layout);
  const typesetting = typesettingOf(supplied, lines);
  const paragraphs: Paragraph[] = [];
  let draft: PlacedLine[] = [];
  let pending: RemovedSpan | null = null;
  const flush = () => {
    if (draft.length > 0) paragraphs.push(paragraphOf(supplied, draft, typesetting));
    draft = [];
  };
  for (const [i, line] of lines.entries()) {
    if (reasons[i] !== null) continue;
    const mark = marks[i] ?? null;
    if (mark?.alone) {
      flush();
      if (pending !== null) paragraphs.push(strayMark(supplied, pending));
      pending = { start: line.start, end: line.end, why: LIST_MARK };
      continue;
    }
    const last = draft.at(-1);
    const interrupted = last !== undefined && last.index < i - 1;
    const goesOn =
      last !== undefined && mark === null && pending === null && joins(last.line, line, layout, interrupted);
    if (!goesOn) flush();
    draft.push({ line, index: i, mark, markAbove: pending });
    pending = null;
  }
  flush();
  if (pending !== null) paragraphs.push(strayMark(supplied, pending));
  return paragraphs;
}

/** A mark without an item below it is no list mark that we know of: it stays. */
function strayMark(supplied: string, { start, end }: Span): Paragraph {
  return { text: supplied.slice(start, end), item: null, runs: [{ start, end }], removals: [] };
}

interface PlacedLine {
  readonly line: Line;
  readonly index: number;
  readonly mark: Mark | null;
  /** The list mark that has the line above to itself. */
  readonly markAbove: RemovedSpan | null;
}

function paragraphOf(supplied: string, placed: readonly PlacedLine[], typesetting: Typesetting): Paragraph {
  const first = placed[0];
  const removals: RemovedSpan[] = [];
  if (first?.markAbove) removals.push(first.markAbove);
  const markLength = first?.mark?.length ?? 0;
  if (first && markLength > 0) {
    const mark = first.line.text.slice(0, markLength).trimEnd();
    removals.push({ start: first.line.start, end: first.line.start + mark.length, why: LIST_MARK });
  }
  let text = '';
  const runs: { start: number; end: number }[] = [];
  for (const [k, { line, index }] of placed.entries()) {
    const before = placed[k - 1];
    const start = line.start + (k === 0 ? markLength : 0);
    const run = runs.at(-1);
    if (run && before && before.index === index - 1) run.end = line.end;
    else runs.push({ start: line.start, end: line.end });
    const joined = before && joint(before.line, line, typesetting);
    if (before && joined) {
      text = text.slice(0, text.length - (before.line.end - joined.from));
      removals.push({ start: joined.from, end: line.start, why: joined.why });
    } else if (before) text += ' ';
    text += supplied.slice(start, line.end).replace(/[ \t]+/g, ' ');
  }
  const isItem = first?.markAbove !== null || first.mark !== null;
  return { text, item: isItem ? { number: first?.mark?.number ?? null } : null, runs, removals };
}
