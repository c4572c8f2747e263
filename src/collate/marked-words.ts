import type { Article, Attribution, Span } from '../model.ts';
import { foldSpace } from '../text/space.ts';
import { overlap } from '../text/spans.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { isContentWord } from './function-words.ts';
import type { MarksOf, SharedWords, WordMark } from './marks.ts';
import { inPrint, isLeftOut, withoutTrailingComma } from './print.ts';

/** A run of a reading's words in one voice and of one mark. */
export interface MarkedRun {
  /** As printed; quoted runs without the quotation marks. */
  readonly text: string;
  /** `quoted`: stands in quotation marks; `own`: the outlet's words; `gap`: a sign of ours for what is left out. */
  readonly voice: 'quoted' | 'own' | 'gap';
  /** What its words say about agreement; null for signs and punctuation between. */
  readonly mark: WordMark | null;
  /** Whether a quotation begins, or ends, with this run. */
  readonly opens: boolean;
  readonly closes: boolean;
}

const GAP: MarkedRun = { text: '…', voice: 'gap', mark: null, opens: false, closes: false };

/**
 * The words of readings of one article, in text order, cut into runs.
 *
 * @param limit how many words are shown at most; what is cut shows as a gap
 * @param isShared what a longer reading is cut around: the stretch that shares most words
 *   with the other outlets is shown; without it, and where none shares more, the beginning
 */
export function markedWords(
  { id: article, text }: Pick<Article, 'id' | 'text'>,
  readings: readonly Pick<Attribution, 'content' | 'quoted'>[],
  marks: MarksOf,
  limit: number,
  isShared: SharedWords = () => false,
): MarkedRun[] {
  const runs: MarkedRun[] = [];
  let left = limit;
  let done: number | null = null;
  const { content, quoted } = inPrint(text, readings);
  const voiced = voicesIn(text, content, quoted);
  const from = tellingStart(
    voiced.flatMap(({ span }) => wordsOf(text, span)),
    limit,
    (word) => isShared(article, word.start),
  );
  if (from > 0) runs.push(GAP);
  for (const { span: whole, voice } of voiced) {
    const span = { start: Math.max(whole.start, from), end: whole.end };
    const words = span.start < span.end ? wordsOf(text, span) : [];
    if (words.length === 0) continue;
    if (left <= 0) return [...runs, GAP];
    if (done !== null && isLeftOut(text, done, span.start)) runs.push(GAP);
    done = span.end;
    const kept = words.slice(0, left);
    const cut = kept.length < words.length;
    const end = cut ? kept.at(-1)!.end : span.end;
    const cutRuns = runsOf(article, text, { start: span.start, end }, voice, marks);
    runs.push(...(voice === 'quoted' ? bracketed(cutRuns) : cutRuns));
    left -= words.length;
    if (cut) return [...runs, GAP];
  }
  return runs;
}

/** Words that a cut reading has before the first one it shares, so that it can be read. */
const LEAD_IN = 3;

/** Where the stretch of `limit` words begins that has most shared ones; 0 for the beginning. */
function tellingStart(words: readonly Word[], limit: number, isShared: (word: Word) => boolean): number {
  if (words.length <= limit) return 0;
  const shared = words.map((word) => Number(isShared(word)));
  const within = (start: number) => shared.slice(start, start + limit).reduce((sum, one) => sum + one, 0);
  let best = 0;
  for (let start = 1; start <= words.length - limit; start++) if (within(start) > within(best)) best = start;
  if (best === 0) return 0;
  const first = shared.indexOf(1, best);
  const start = Math.min(first - LEAD_IN, words.length - limit);
  return start <= LEAD_IN ? 0 : words[start]!.start;
}

interface Voiced {
  readonly span: Span;
  readonly voice: 'quoted' | 'own';
}

/** Space and marks around the outlet's own words. */
const OUTER = /^[\s"“”„«»‘’「」]+/;
const OUTER_END = /[\s"“”„«»‘’「」]+$/;

/** Content cut where quotation marks open and close; the marks themselves are left out. */
function voicesIn(text: string, content: readonly Span[], quoted: readonly Span[]): Voiced[] {
  return content.flatMap((span) => {
    const parts: Voiced[] = [];
    let at = span.start;
    const own = (end: number): void => {
      const part = text.slice(at, end);
      const from = at + part.length - part.replace(OUTER, '').length;
      const to = end - (part.length - part.replace(OUTER_END, '').length);
      if (to > from) parts.push({ span: { start: from, end: to }, voice: 'own' });
    };
    for (const quote of quoted.filter((one) => overlap(one, span))) {
      own(quote.start);
      parts.push({
        span: { start: Math.max(quote.start, span.start), end: Math.min(quote.end, span.end) },
        voice: 'quoted',
      });
      at = quote.end;
    }
    own(span.end);
    return parts;
  });
}

function bracketed(runs: readonly MarkedRun[]): MarkedRun[] {
  const last = runs.length - 1;
  return runs.map((run, index) => ({ ...run, opens: index === 0, closes: index === last }));
}

/** Null for what stands between words. */
interface Piece {
  text: string;
  mark: WordMark | null;
}

/** One stretch cut where the mark of its words changes. What stands between two words of one mark belongs to them. */
function runsOf(
  article: string,
  text: string,
  span: Span,
  voice: Voiced['voice'],
  marks: MarksOf,
): MarkedRun[] {
  const pieces: Piece[] = [];
  let at = span.start;
  const add = (piece: string, mark: WordMark | null): void => {
    if (piece !== '') pieces.push({ text: piece, mark });
  };
  for (const word of wordsOf(text, span)) {
    const mark = markIn(voice, marks(article, word.start));
    const last = pieces.at(-1);
    const between = text.slice(at, word.start);
    if (last !== undefined && last.mark === mark) last.text += between + word.text;
    else {
      add(between, null);
      add(word.text, mark);
    }
    at = word.end;
  }
  add(text.slice(at, span.end), null);
  return trimmed(settled(pieces)).map((piece) => ({ ...piece, voice, opens: false, closes: false }));
}

/** Quoted words differ or not; own words stand apart or not. */
function markIn(voice: Voiced['voice'], mark: WordMark): WordMark {
  if (voice === 'quoted') return mark === 'differs' ? 'differs' : 'shared';
  return mark === 'apart' ? 'apart' : 'shared';
}

/** Punctuation joins the shared words beside it, and function words between words that stand apart join these, so that runs are few. */
function settled(pieces: readonly Piece[]): Piece[] {
  const marked = joined(pieces.map(({ text, mark }) => ({ text, mark: mark ?? 'shared' })));
  const isBridge = (i: number): boolean =>
    [marked[i - 1], marked[i + 1]].every((beside) => beside?.mark === 'apart') &&
    isFunctionWords(marked[i]!.text);
  return joined(marked.map((piece, i) => (isBridge(i) ? { text: piece.text, mark: 'apart' } : piece)));
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { text, mark } of pieces) {
    const last = result.at(-1);
    if (last?.mark === mark) last.text += text;
    else result.push({ text, mark });
  }
  return result;
}

/** Words only: a comma ends what belongs together. */
function isFunctionWords(text: string): boolean {
  return !/[,;:.–—]/.test(text) && wordsOf(text).every((word) => !isContentWord(word.norm));
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  const folded = pieces.map((piece) => ({ ...piece, text: foldSpace(piece.text) }));
  const last = folded.at(-1);
  if (folded[0] !== undefined) folded[0].text = folded[0].text.trimStart();
  if (last !== undefined) last.text = withoutTrailingComma(last.text);
  return folded.filter((piece) => piece.text !== '');
}
