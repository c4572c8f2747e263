import { isEnglishWord } from '../text/lexicon.ts';
import { bylineReason } from './furniture.ts';
import { beginsItem, endsSentence, isFull, runsOn, type Layout, type Line } from './lines.ts';

/** How two lines of one paragraph are put together. */
export interface Joint {
  /** What of the line break goes: the break alone, or a hyphen before it too. */
  readonly from: number;
  readonly why: string;
}

// A line is short when it ends before this share of the usual width: its author broke it.
const SHORT = 0.75;

/**
 * Whether `next`, which begins no item of a list, belongs to the paragraph of
 * `line`. `interrupted`: something that is no article text stands between the two.
 */
export function joins(line: Line, next: Line, layout: Layout, interrupted: boolean): boolean {
  if (interrupted || next.gap > 0 || next.newPage) return joinsAcross(line, next, layout, interrupted);
  if (!layout.wrapped) return layout.gaps && endsSentence(line) && endsSentence(next);
  // A byline below a headline is a line of its own.
  if (!endsSentence(line) && (opensByline(line) || opensByline(next))) return false;
  const full = isFull(line, next, layout.width);
  if (isCapitals(line) !== isCapitals(next) && !endsSentence(line) && !runsOn(line, next)) return false;
  // The lines of an item stand below its first word.
  if (beginsItem(line) && next.indent > line.indent && runsOn(line, next)) return true;
  if (layout.indents && next.indent > line.indent && (endsSentence(line) || !full)) return false;
  if (full) return true;
  const short = line.text.length < SHORT * layout.width;
  if (endsSentence(line)) return layout.gaps && !short;
  return runsOn(line, next) || next.text.length < SHORT * layout.width;
}

function opensByline({ text }: Line): boolean {
  return /^(?:By|BY)\s/.test(text) && bylineReason(text) !== null;
}

/** A masthead in capitals is no part of the line below it. */
function isCapitals({ text }: Line): boolean {
  return /\p{Lu}\P{Ll}*\s\P{Ll}*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A page's end, a blank line or a stray line may part a sentence: then it goes on behind it. */
function joinsAcross(line: Line, next: Line, layout: Layout, interrupted: boolean): boolean {
  if (endsSentence(line)) return false;
  if (!layout.wrapped) return interrupted && runsOn(line, next);
  if ((interrupted || next.newPage) && runsOn(line, next)) return true;
  const reachesEdge = line.text.length >= SHORT * layout.width;
  return (
    reachesEdge &&
    (runsOn(line, next) || (/[\p{L}\p{N},]-?$/u.test(line.text) && (interrupted || next.newPage)))
  );
}

/** How a text treats the ends of its lines. */
export interface Typesetting {
  /** Every word of the text in lower case, hyphens kept. */
  readonly words: ReadonlySet<string>;
  /** Dashes stand without spaces. */
  readonly tightDashes: boolean;
  /** The page layout parts words with hyphens of its own. */
  readonly partsWords: boolean;
}

/** Finds out from a whole text what its line ends do. */
export function typesettingOf(supplied: string, lines: readonly Line[]): Typesetting {
  return {
    words: new Set(supplied.toLowerCase().match(/[\p{L}\p{N}’']+(?:-[\p{L}\p{N}’']+)*/gu)),
    tightDashes: /[\p{L}”’]—[\p{L}“‘]/u.test(supplied) && !/\s—\s/.test(supplied),
    partsWords: lines.some((line, i) => {
      const parted = partedWord(line.text, lines[i + 1]?.text ?? '');
      if (parted === null) return false;
      // “de-” and “stroyed”, “hap-” and “pens”: no author writes that.
      const { before, behind } = parted;
      return isEnglishWord(before + behind) && !(isEnglishWord(before) && isEnglishWord(behind));
    }),
  };
}

/**
 * How the word before a line's end and the word behind it are put together, or
 * null where a space parts them. A hyphen stays unless the page layout parts
 * words, and the whole is a word: of this text or of English.
 */
export function joint(line: Line, next: Line, typesetting: Typesetting): Joint | null {
  const { words, tightDashes, partsWords } = typesetting;
  if (line.text.endsWith('\u00AD')) return { from: line.end - 1, why: 'a soft hyphen at the end of a line' };
  if (tightDashes && /[\p{L}\p{N}”’]—$/u.test(line.text))
    return { from: line.end, why: 'a line break behind a dash' };
  const parted = partedWord(line.text, next.text);
  if (parted === null) return null;
  const kept = { from: line.end, why: 'a line break inside a word' };
  const { before, behind } = parted;
  const mayBeLayout = partsWords && /\p{L}$/u.test(before) && /^\p{Ll}/u.test(behind);
  if (!mayBeLayout || words.has(`${before}-${behind}`.toLowerCase())) return kept;
  const whole = (before + behind).toLowerCase();
  return words.has(whole) || isEnglishWord(whole)
    ? { from: line.end - 1, why: 'a hyphen and a line break that the page layout put into a word' }
    : kept;
}

/** The two halves of a word with a hyphen at a line's end. */
function partedWord(line: string, next: string): { before: string; behind: string } | null {
  const before = /((?:[\p{L}\p{N}’'.]+-)*[\p{L}\p{N}’'.]+)-$/u.exec(line.slice(-LONGEST_WORD))?.[1];
  const behind = /^[\p{L}\p{N}’']+(?:-[\p{L}\p{N}’']+)*/u.exec(next)?.[0];
  // “pre- and post-war”: the hyphen stands for a word that follows later.
  if (before === undefined || behind === undefined || /^(?:and|or|to)$/.test(behind)) return null;
  return { before, behind };
}

// In characters; keeps the search at the end of a line short.
const LONGEST_WORD = 60;
