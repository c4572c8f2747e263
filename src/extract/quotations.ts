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
const MOST_UNMARKED = 8;
/** Marks inside a quotation that are looked at for the one that closes it. */
const MOST_INNER = 12;
/** A quotation that goes over into who said it: the block is no part of another. */
const SAID_WITHIN = /[,?!](?:["”]|'')\s+\p{L}/u;
/** Where what was left open goes over into a clause of reporting: “We close at six. Lund added that …”. */
const REPORTING =
  /[.,!?…](?=\s+(?:\p{L}[\p{L}.'’-]*\s+){1,4}?(?:said|says|added|adds|told|tells|wrote|writes|asked|asks|replied|continued|explained|noted|insisted|warned)\b)/u;

/**
 * The quotations of a text, in order, not overlapping; marks inside a quotation,
 * of another kind or of its own, are part of it. One left open ends with its
 * block. It goes on in the next block when that opens with a mark again, or when
 * a mark that nothing opened, few blocks on, closes it; one that goes on nowhere
 * ends before the first clause of reporting. A block quotation is one without
 * marks as well. Apostrophes, decades (’90s) and
 * inches (6'2") are no marks.
 */
export function quotationsIn(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  const texts = blocks.map(({ span }) => text.slice(span.start, span.end));
  let leftOpen = false;
  let closesAt = -1;
  for (const [b, { span }] of blocks.entries()) {
    const block = texts[b] ?? '';
    const setOff = isSetOff(blocks[b], block);
    if (leftOpen && !setOff && b > closesAt) closesAt = closingBlock(texts, b);
    const inBlock = b < closesAt || setOff ? [wholeBlock(block)] : scanBlock(block, b === closesAt);
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
    leftOpen = setOff
      ? isSetOff(blocks[b + 1], texts[b + 1] ?? '')
      : last !== undefined && !last.single && last.inner.end === last.outer.end;
  }
  return withoutHeadings(endedInTime(text, found), blocks);
}

/** Those that nothing closes and nothing goes on end where the text tells who said them. */
function endedInTime(text: string, found: readonly Quotation[]): Quotation[] {
  return found.map((quotation, q) => {
    const { inner, outer, single } = quotation;
    const opensOnly = inner.start > outer.start && inner.end === outer.end;
    if (single || !opensOnly || found[q + 1]?.continued === true) return quotation;
    const at = REPORTING.exec(text.slice(inner.start, inner.end))?.index;
    if (at === undefined) return quotation;
    const end = inner.start + at + 1;
    return { ...quotation, inner: { ...inner, end }, outer: { ...outer, end } };
  });
}

/** Where speech stands in double marks, a block of nothing but single marks is a heading ('A hard choice'), no speech. */
function withoutHeadings(found: readonly Quotation[], blocks: readonly Block[]): Quotation[] {
  if (!found.some(({ single }) => !single)) return [...found];
  const starts = new Map(blocks.map(({ span }) => [span.start, span.end]));
  return found.filter(({ single, outer }) => !single || starts.get(outer.start) !== outer.end);
}

/** Whether a block is a block quotation of Markdown, which needs no marks; one that begins with a dash tells who said it. */
function isSetOff(block: Block | undefined, printed: string): boolean {
  if (block?.kind !== 'quotation' || !/^\s*[\p{L}\p{N}]/u.test(printed)) return false;
  return !printed.matchAll(MARK).some((mark) => !SINGLE.includes(mark[0]));
}

type InBlock = Omit<Quotation, 'continued'>;

function wholeBlock(block: string): InBlock {
  const all = { start: 0, end: block.length };
  return { inner: all, outer: all, single: false };
}

/** Number of the block, from `from` on, with a mark that closes a quotation left open before; -1 where none near does. */
function closingBlock(texts: readonly string[], from: number): number {
  for (let b = from; b < Math.min(texts.length, from + MOST_UNMARKED); b++) {
    const block = texts[b] ?? '';
    const marks = [...block.matchAll(MARK)];
    const first = marks.find((mark) => !SINGLE.includes(mark[0]));
    if (first?.index === 0) return -1;
    if (unopened(block, marks) !== null) return b;
    if (SAID_WITHIN.test(block)) return -1;
  }
  return -1;
}

/** Index in `marks` of the first double mark that closes what none of them opened, or null. */
function unopened(block: string, marks: readonly RegExpExecArray[]): number | null {
  let depth = 0;
  for (const [i, mark] of marks.entries()) {
    if (SINGLE.includes(mark[0])) continue;
    if (opens(block, mark)) depth++;
    else if (depth-- === 0) return i;
  }
  return null;
}

/** The quotations of one block, offsets from its start; when `isOpen`, its first double mark that nothing opened closes one from before. */
function scanBlock(block: string, isOpen: boolean): InBlock[] {
  const marks = [...block.matchAll(MARK)];
  const found: InBlock[] = [];
  let first = 0;
  if (isOpen) {
    first = unopened(block, marks) ?? marks.length;
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
    const all = { start, end: close?.index ?? block.length };
    // « So », he said: the space belongs to the marks.
    const inner = mark[0] === '«' ? withoutSpace(block, all) : all;
    if (block.slice(inner.start, inner.end).trim() !== '')
      found.push({ inner, outer: { start: mark.index, end: all.end + (close?.[0].length ?? 0) }, single });
    i = closing ?? marks.length;
  }
  return found;
}

function withoutSpace(block: string, { start, end }: Span): Span {
  const printed = block.slice(start, end);
  return {
    start: start + printed.length - printed.trimStart().length,
    end: end - (printed.length - printed.trimEnd().length),
  };
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
    case '«':
      // »So« he said, and « so » he said: which of the two opens differs from land to land.
      return !/[\p{L}\p{N}.,!?…]/u.test(before);
    case '»':
      return /[\s([]/.test(before) && /[\p{L}\p{N}‚‘›…]/u.test(after);
    case "'":
    case '‘':
    case '’':
    case '‚':
      if (mark[0] === '’' || /[\p{L}\p{N}]/u.test(before)) return false;
      return !CLIPPED.test(block.slice(mark.index + 1, mark.index + 12));
    case '’’':
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
  const single = SINGLE.includes(marks[from]![0]);
  return single ? closingSingle(block, marks, from) : closingDouble(block, marks, from);
}

/** The mark that closes as many as were opened; where none does, the first that closes at all. */
function closingDouble(block: string, marks: readonly RegExpExecArray[], from: number): number | null {
  const opener = marks[from]!;
  const closers = CLOSERS[opener[0]] ?? [];
  let first: number | null = null;
  let depth = 1;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i]!;
    if (SINGLE.includes(mark[0])) continue;
    const closes = closesWrongWay(block, opener, mark);
    // Two marks in a row open once.
    if (mark.index === opener.index + opener[0].length) continue;
    if (!closes && opensWithin(block, mark)) depth++;
    else if (closes || closers.includes(mark[0])) {
      first ??= i;
      if (--depth === 0) return i;
    }
    if (first !== null && i - from > MOST_INNER) break;
  }
  return first;
}

/** A mark inside a quotation that opens another: a straight one also before a figure. */
function opensWithin(block: string, mark: RegExpExecArray): boolean {
  if (mark[0] !== '"') return opens(block, mark);
  const after = block[mark.index + 1] ?? ' ';
  return /\s/.test(block[mark.index - 1] ?? ' ') && !/[\s.,;:!?)\]]/.test(after);
}

function closingSingle(block: string, marks: readonly RegExpExecArray[], from: number): number | null {
  const opener = marks[from]!;
  const closers = CLOSERS[opener[0]] ?? [];
  let possessive: number | null = null;
  for (let i = from + 1; i < marks.length; i++) {
    const mark = marks[i]!;
    // A double mark ends the hope for a single one.
    if (mark.index - opener.index > LONGEST_SINGLE || !SINGLE.includes(mark[0])) break;
    if (!closers.includes(mark[0])) continue;
    const after = block[mark.index + mark[0].length] ?? ' ';
    const before = block[mark.index - 1] ?? ' ';
    if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) continue;
    // "the voters' views": a closing mark or a possessive; a later mark decides.
    if (/s/i.test(before) && /\s/.test(after)) possessive ??= i;
    else return i;
  }
  return possessive;
}
