import { folded } from '../content/received.ts';
import type { Span } from '../model.ts';

/** One line that is not blank; the span has no outer white space. */
export interface Line extends Span {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Blank lines between it and the line before. */
  readonly gap: number;
  /** Whether a page ended before it. */
  readonly newPage: boolean;
}

/** How the lines of a text make its paragraphs. */
export interface Layout {
  /** Lines end where the page was full, so a paragraph has several. */
  readonly wrapped: boolean;
  /** Usual length of a full line in characters; meaningless when not wrapped. */
  readonly width: number;
  /** Blank lines stand between paragraphs. */
  readonly gaps: boolean;
  /** A line that is indented begins something. */
  readonly indents: boolean;
}

// Text set in one column is narrower than this; a line above it is a whole paragraph.
const WIDEST_COLUMN = 160;
// Share of neighbouring lines in which a sentence runs on: about .7 in wrapped English, near 0 with a paragraph a line.
const RUNNING_ON = 0.35;
// Share of neighbouring lines whose break the next word forced: paragraph ends and headings are the rest.
const FORCED = 0.5;
// A line counts as full when the next word would take it past this share of the usual width; proportional type varies that much.
const FULL = 0.85;

const SENTENCE_END = /[.!?…:][)\]"'’”»]*$/;

/** The lines of a text that are not blank. A form feed ends a page. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  for (const match of text.matchAll(/[^\n\f]*[\n\f]?/g)) {
    const raw = match[0].replace(/[\n\f]$/, '');
    const trimmed = raw.trim();
    if (folded(raw) === '') gap++;
    else {
      const indent = raw.length - raw.trimStart().length;
      const start = match.index + indent;
      lines.push({
        start,
        end: start + trimmed.length,
        text: trimmed,
        indent,
        gap: lines.length === 0 ? 0 : gap,
        newPage,
      });
      gap = 0;
      newPage = false;
    }
    if (match[0].endsWith('\f')) newPage = true;
  }
  return lines;
}

/** Judges from the lengths of lines, and from where sentences break, how a text is laid out. */
export function layoutOf(lines: readonly Line[]): Layout {
  const neighbours = lines.flatMap((line, i): [Line, Line][] => {
    const next = lines[i + 1];
    return next !== undefined && next.gap === 0 && !beginsItem(next) ? [[line, next]] : [];
  });
  const width = usualLength(neighbours.map(([line]) => line));
  const share = (test: (pair: [Line, Line]) => boolean) => neighbours.filter(test).length / neighbours.length;
  const wrapped =
    neighbours.length > 0 &&
    width <= WIDEST_COLUMN &&
    share(([line, next]) => runsOn(line, next)) >= RUNNING_ON &&
    share(([line, next]) => isFull(line, next, width)) >= FORCED;
  const indented = lines.filter(({ indent }) => indent > 0).length;
  return {
    wrapped,
    width,
    gaps: lines.filter(({ gap }) => gap > 0).length >= Math.max(1, lines.length / (wrapped ? 12 : 3)),
    indents: indented > 0 && indented < lines.length / 2,
  };
}

/** Whether the break behind `line` was forced: the next word had no room. */
export function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(next.text)?.[0].length ?? 0;
  return line.text.length + 1 + word > FULL * width;
}

/** Whether a line looks like the first of a list's item, which ends the line before for a reason of its own. */
export function beginsItem({ text }: Pick<Line, 'text'>): boolean {
  return /^(?:[•▪●◦‣∙■□➢➤]|[-*–—]\s|\d{1,2}[.)]\s)/.test(text);
}

/** Whether a line ends as a sentence does, or with the colon before a list. */
export function endsSentence({ text }: Pick<Line, 'text'>): boolean {
  return SENTENCE_END.test(text);
}

/** Whether a sentence goes on from one line to the next. */
export function runsOn(line: Pick<Line, 'text'>, next: Pick<Line, 'text'>): boolean {
  return !endsSentence(line) && /^[\p{Ll}]/u.test(next.text);
}

/** Nine of ten lines are no longer than this; a stray long address does not count. */
function usualLength(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}
