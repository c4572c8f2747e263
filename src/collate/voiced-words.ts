import type { Attribution, Span } from '../model.ts';
import { foldSpace } from '../text/space.ts';
import { overlap } from '../text/spans.ts';
import { inPrint, isLeftOut, quotedLine } from './print.ts';

/** A run of an attribution's words in one voice. */
export interface VoicedRun {
  /** As printed; a quotation mark that stands elsewhere in the article is supplied. */
  readonly text: string;
  /** `quoted`: in quotation marks, with them; `own`: the outlet's words; `gap`: a sign of ours for what stands between two parts of the content. */
  readonly voice: 'quoted' | 'own' | 'gap';
}

const GAP: VoicedRun = { text: ' … ', voice: 'gap' };
const MARK = /["“”„«»‘’「」]/;

/**
 * The words of an attribution, or of several of one article, in reading order, quoted
 * words with their marks. What runs on in print runs on here; a gap shows where
 * something is left out.
 *
 * @param text the article's plain text
 */
export function voicedWords(
  text: string,
  ...readings: readonly Pick<Attribution, 'content' | 'quoted'>[]
): VoicedRun[] {
  const { content, quoted } = inPrint(text, readings);
  const marked = joinParagraphs(text, quoted).map((span) => withMarks(text, span));
  return content.flatMap((span, i) => {
    const before = content[i - 1];
    const inside = marked.filter((quotation) => overlap(quotation, span));
    return [
      ...(before === undefined ? [] : [between(text, before.end, span.start)]),
      ...voices(text, span, inside),
    ];
  });
}

function between(text: string, from: number, to: number): VoicedRun {
  return isLeftOut(text, from, to) ? GAP : { text: ' ', voice: 'own' };
}

/** A quotation that goes on in a new paragraph is one: only its first mark is repeated there. */
function joinParagraphs(text: string, quoted: readonly Span[]): Span[] {
  return quoted.reduce<Span[]>((done, span) => {
    const last = done.at(-1);
    const goesOn = last !== undefined && /^\s*\n\s*["“„«]$/.test(text.slice(last.end, span.start));
    return goesOn ? [...done.slice(0, -1), { start: last.start, end: span.end }] : [...done, span];
  }, []);
}

/** The parts without the comma that leads from a quotation back to the reporter's sentence. */
export function calm(parts: readonly VoicedRun[]): VoicedRun[] {
  return parts.map((part, i) =>
    part.voice === 'quoted' && (parts[i + 1] ?? GAP).voice === 'gap'
      ? { ...part, text: part.text.replace(/[,;](?=\P{L}?$)/u, '') }
      : part,
  );
}

/** The first `limit` words of the parts, with a gap behind them where words were left out. */
export function shortened(parts: readonly VoicedRun[], limit: number): readonly VoicedRun[] {
  const kept: VoicedRun[] = [];
  let left = limit;
  for (const part of parts) {
    const words = part.text.match(/\s*\S+\s*/g) ?? [];
    const count = part.voice === 'gap' ? 0 : words.length;
    if (count > left) return [...kept, { ...part, text: words.slice(0, left).join('').trimEnd() }, GAP];
    kept.push(part);
    left -= count;
  }
  return kept;
}

/** Whether the parts are the end of the outlet's own sentence, and would look cut without a sign before them. */
export function beginsInMidSentence([first]: readonly VoicedRun[]): boolean {
  return first?.voice === 'own' && /^\p{Ll}/u.test(first.text);
}

/** The parts as one plain line. */
export function plainWords(parts: readonly VoicedRun[]): string {
  return foldSpace(parts.map(({ text }) => text).join('')).trim();
}

/** A quoted stretch with the marks that touch it. */
function withMarks(text: string, { start, end }: Span): Span {
  return {
    start: MARK.test(text.charAt(start - 1)) ? start - 1 : start,
    end: MARK.test(text.charAt(end)) ? end + 1 : end,
  };
}

/** One content span cut at its quotation marks; a mark that stands just outside belongs to the words. */
function voices(text: string, span: Span, quoted: readonly Span[]): VoicedRun[] {
  const parts: VoicedRun[] = [];
  let at = span.start;
  const own = (end: number) => {
    if (at < end) parts.push({ text: text.slice(at, end), voice: 'own' });
  };
  for (const { start, end } of quoted) {
    own(start);
    const words = text.slice(Math.max(start, span.start - 1), Math.min(end, span.end + 1));
    parts.push({ text: withBothMarks(quotedLine(words)), voice: 'quoted' });
    at = Math.max(at, end);
  }
  own(span.end);
  return parts;
}

/** A sentence out of a longer quotation has its marks elsewhere: without them it would look like a slip. */
function withBothMarks(words: string): string {
  const straight = words.startsWith('"') || words.endsWith('"');
  const open = MARK.test(words.charAt(0)) ? '' : straight ? '"' : '“';
  const close = MARK.test(words.charAt(words.length - 1)) ? '' : straight ? '"' : '”';
  return open + words + close;
}
