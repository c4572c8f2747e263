import { endsSentence, isFull, type Layout, type Line } from './lines.ts';

/** A list mark at the beginning of a line, or one that has the line to itself. */
export interface Mark {
  /** UTF-16 code units of the line, with the white space behind the mark. */
  readonly length: number;
  /** The number of a numbered item, else null. */
  readonly number: number | null;
  /** Nothing but the mark stands on the line: the item is the line below. */
  readonly alone: boolean;
}

const GLYPH = /^[•▪●◦‣∙■□➢➤](?:\s+|(?=[^\s•▪●◦‣∙■□➢➤])|$)/;
const HYPHEN = /^[-*–—](?:\s+(?=\S)|$)/;
const NUMBER = /^(\d{1,2})[.)](?:\s+(?=\S)|$)/;

// Lines that one item of a wrapped list may take: a mark of the same sort must follow or precede within so many.
const LONGEST_ITEM = 6;

/**
 * The list mark of each line, null where there is none. A bullet is always one;
 * a hyphen or a number may be a part of the text, so it takes a second of its
 * sort nearby, and for numbers the next in order. A dash that something follows
 * on its line may begin speech, and is none.
 */
export function marksOf(lines: readonly Line[], layout: Layout): (Mark | null)[] {
  const candidates = lines.map((line, i) => candidate(line, lines[i - 1], layout));
  const reach = layout.wrapped ? LONGEST_ITEM : 1;
  return candidates.map((mark, i) => {
    if (mark === null || mark.sort === 'glyph') return mark;
    const near = (other: Candidate | null | undefined, step: number) =>
      other?.sort === mark.sort &&
      other.alone === mark.alone &&
      (mark.number === null || other.number === mark.number + step);
    const within = mark.alone ? reach + 1 : reach;
    for (let step = 1; step <= within; step++)
      if (near(candidates[i + step], 1) || near(candidates[i - step], -1)) return mark;
    return null;
  });
}

interface Candidate extends Mark {
  readonly sort: 'glyph' | 'hyphen' | 'number';
}

function candidate(line: Line, before: Line | undefined, layout: Layout): Candidate | null {
  const glyph = GLYPH.exec(line.text);
  if (glyph) return { sort: 'glyph', number: null, ...extent(glyph[0], line) };
  // In the middle of a wrapped sentence a hyphen or a number stands where it happens to fall.
  const midSentence =
    layout.wrapped &&
    before !== undefined &&
    line.gap === 0 &&
    !endsSentence(before) &&
    isFull(before, line, layout.width);
  if (midSentence) return null;
  const hyphen = HYPHEN.exec(line.text);
  if (hyphen) {
    const { length, alone } = extent(hyphen[0], line);
    return /^[–—]/.test(line.text) && !alone ? null : { sort: 'hyphen', number: null, length, alone };
  }
  const number = NUMBER.exec(line.text);
  return number ? { sort: 'number', number: Number(number[1]), ...extent(number[0], line) } : null;
}

function extent(mark: string, line: Line): { length: number; alone: boolean } {
  return { length: mark.length, alone: mark.length === line.text.length };
}
