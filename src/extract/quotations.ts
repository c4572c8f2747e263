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

/** A quotation left open goes on unmarked over at most this many blocks before the one that closes it. */
const MOST_UNMARKED = 4;

/**
 * The quotations of a text, in order, not overlapping; marks inside a quotation
 * are part of it. One left open ends with its block. It goes on in the next
 * block when that opens with a mark again, or when the next mark, few blocks on,
 * closes it. Apostrophes, decades (’90s) and inches (6'2") are no marks.
 */
export function quotationsIn(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  const texts = blocks.map(({ span }) => text.slice(span.start, span.end));
  let leftOpen = false;
  let closesAt = -1;
  for (const [b, { span }] of blocks.entries()) {
    const block = texts[b] ?? '';
    if (leftOpen && b > closesAt) closesAt = closingBlock(texts, b);
    const inBlock = b < closesAt ? [wholeBlock(block)] : scanBlock(block, b === closesAt);
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
  return withoutHeadings(found, blocks);
}

/** Where speech stands in double marks, a block of nothing but single marks is a heading ('A hard choice'), no speech. */
function withoutHeadings(found: readonly Quotation[], blocks: readonly Block[]): Quotation[] {
  if (!found.some(({ single }) => !single)) return [...found];
  const starts = new Map(blocks.map(({ span }) => [span.start, span.end]));
  return found.filter(({ single, outer }) => !single || starts.get(outer.start) !== outer.end);
}

type InBlock = Omit<Quotation, 'continued'>;

function wholeBlock(block: string): InBlock {
  const all = { start: 0, end: block.length };
  return { inner: all, outer: all, single: false };
}

/** Number of the block, from `from` on, whose first mark closes a quotation left open before; -1 where none near does. */
function closingBlock(texts: readonly string[], from: number): number {
  for (let b = from; b < Math.min(texts.length, from + MOST_UNMARKED); b++) {
    const block = texts[b] ?? '';
    for (const mark of block.matchAll(MARK)) {
      if (SINGLE.includes(mark[0])) continue;
      return mark.index === 0 || opens(block, mark) ? -1 : b;
    }
  }
  return -1;
}

/** The quotations of one block, offsets from its start; when `isOpen`, its first double mark closes one from before. */
function scanBlock(block: string, isOpen: boolean): InBlock[] {
  const marks = [...block.matchAll(MARK)];
  const found: InBlock[] = [];
  let first = 0;
  if (isOpen) {
    first = marks.findIndex((mark) => !SINGLE.includes(mark[0]));
    const close = marks[first++];
    if (close)
      found.push({
        inner: { start: 0, end: close.index },
        outer: { start: 0, end: close.index + close[0].length },
        single: false,
      });
  }
  for (let i = first; i < marks.length; i++) {
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

/** An opening mark typed where a closing one belongs: “Is it so?“ he asked. */
function closesWrongWay(block: string, opener: RegExpExecArray, mark: RegExpExecArray): boolean {
  if (opener[0] !== '“' || mark[0] !== '“') return false;
  return /[.,!?…]/.test(block[mark.index - 1] ?? '') && /^(?:\s|$)/.test(block.slice(mark.index + 1));
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
    if (mark === undefined || (single && mark.index - opener.index > LONGEST_SINGLE)) break;
    if (!closers.includes(mark[0]) && !closesWrongWay(block, opener, mark)) {
      // A double mark ends the hope for a single one.
      if (single && !SINGLE.includes(mark[0])) break;
      continue;
    }
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
