import type { Block, Span } from '../model.ts';

/** A stretch between quotation marks inside one block. */
export interface Quotation {
  /** What stands between the marks. */
  readonly inner: Span;
  /** The same with its marks, as far as they are there. */
  readonly outer: Span;
  /** Single marks (‘…’) are often titles, scare quotes and headlines; double marks speech. */
  readonly single: boolean;
  /** Whether it goes on a quotation that the block before left open. */
  readonly continued: boolean;
}

const MARK = /``|''|‘‘|’’|["“”„«»「」『』〝〞＂]|['‘’‚‹›]/gu;
/** What closes a mark; straight marks close everything of their width, since texts mix the two. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '”'],
  '“': ['”', '"', '〞'],
  '”': ['”', '"'],
  '„': ['“', '”', '"'],
  '«': ['»', '"'],
  '»': ['«'],
  '「': ['」'],
  '『': ['』'],
  '〝': ['〞'],
  '＂': ['＂'],
  '``': ["''", '’’', '"', '”'],
  '‘‘': ["''", '’’', '"', '”'],
  "''": ["''", '’’'],
  '‘': ['’', "'"],
  "'": ["'", '’'],
  '‚': ['‘', '’'],
  '‹': ['›'],
};
const SINGLE = "'‘’‚‹›";
/** Clipped words whose apostrophe stands before a letter as an opening mark would. */
const CLIPPED = /^(?:\d|(?:tis|twas|em|til|cause|n|round|bout)\b)/iu;
/** A single mark closes at most this far on; farther it is an apostrophe. */
const LONGEST_SINGLE = 1000;

/**
 * The quotations of a text, in order, not overlapping; marks inside a quotation
 * are part of it. A quotation left open ends with its block, and goes on in the
 * next block when that opens with a mark again. Apostrophes, decades (’90s) and
 * inches (6'2") are no marks.
 */
export function quotationsIn(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let leftOpen = false;
  for (const { span } of blocks) {
    const inBlock = scanBlock(text.slice(span.start, span.end));
    for (const [i, q] of inBlock.entries()) {
      const shift = (s: Span) => ({ start: s.start + span.start, end: s.end + span.start });
      found.push({
        inner: shift(q.inner),
        outer: shift(q.outer),
        single: q.single,
        continued: i === 0 && leftOpen && q.outer.start === 0 && !q.single,
      });
    }
    const last = inBlock.at(-1);
    leftOpen = last !== undefined && !last.single && last.inner.end === last.outer.end;
  }
  return found;
}

/** The quotations of one block, offsets from its start. */
function scanBlock(block: string): Omit<Quotation, 'continued'>[] {
  const marks = [...block.matchAll(MARK)];
  const found: Omit<Quotation, 'continued'>[] = [];
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || !opens(block, mark)) continue;
    const single = SINGLE.includes(mark[0]);
    const closing = closingMark(block, marks, i);
    if (single && closing === null) continue;
    const start = mark.index + mark[0].length;
    const close = closing === null ? undefined : marks[closing];
    const inner = { start, end: close?.index ?? block.length };
    if (block.slice(inner.start, inner.end).trim() !== '')
      found.push({ inner, outer: { start: mark.index, end: inner.end + (close?.[0].length ?? 0) }, single });
    i = closing ?? marks.length;
  }
  return found;
}

function opens(block: string, mark: RegExpExecArray): boolean {
  const after = block[mark.index + mark[0].length] ?? ' ';
  const before = block[mark.index - 1] ?? ' ';
  if (/\s/.test(after) && !'«„'.includes(mark[0])) return false;
  switch (mark[0]) {
    case "''":
      // Two apostrophes are the same mark on both sides: they open where a word begins.
      return !/[\p{L}\p{N}.,!?]/u.test(before);
    case '"':
    case '＂':
      return !/\p{N}/u.test(before) || /\p{L}/u.test(after);
    case '”':
      // A wrong-way mark opens at the start of a block or after a space.
      return /\s/.test(before) && /[\p{L}\p{N}]/u.test(after);
    case '»':
      return /\s/.test(before);
    case "'":
    case '‘':
    case '’':
    case '‚':
      if (mark[0] === '’' || /[\p{L}\p{N}]/u.test(before)) return false;
      return !CLIPPED.test(block.slice(mark.index + 1, mark.index + 12));
    case '’’':
    case '»»':
    case '›':
    case '」':
    case '』':
    case '〞':
      return false;
    default:
      return true;
  }
}

/** Index in `marks` of the mark that closes the one at `from`, or null. */
function closingMark(block: string, marks: readonly RegExpExecArray[], from: number): number | null {
  const opener = marks[from];
  if (opener === undefined) return null;
  const closers = CLOSERS[opener[0]] ?? [];
  const single = SINGLE.includes(opener[0]);
  let possessive: number | null = null;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i];
    if (mark === undefined || !closers.includes(mark[0])) {
      // A double mark ends the hope for a single one.
      if (single && mark !== undefined && !SINGLE.includes(mark[0])) break;
      continue;
    }
    if (single && mark.index - opener.index > LONGEST_SINGLE) break;
    const after = block[mark.index + mark[0].length] ?? ' ';
    const before = block[mark.index - 1] ?? ' ';
    if (!single) {
      if (mark[0] === '"' && /\s/.test(before) && !/[\s.,;:!?)\]]/.test(after)) continue;
      return i;
    }
    if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) continue;
    // "the voters' views": a closing mark or a possessive; a later mark decides.
    if (before === 's' && /\s/.test(after)) possessive ??= i;
    else return i;
  }
  return possessive;
}
