import type { Span } from '../model.ts';
import { recalled } from './recalled.ts';
import { foldSpace, isSpace } from './space.ts';
import { lengthOf } from './spans.ts';
import { wordsOf, type Word } from './words.ts';

/** Words at each end of a passage that the address names, where these are enough. */
const EDGE_WORDS = 5;
/** A passage up to this long is named whole: shorter than its two ends would be. */
const WHOLE_WORDS = 2 * EDGE_WORDS;
/** Words named beside a passage that others equal: few first, since pages change around it. */
const CONTEXT_WORDS = [5, 10, 20, 40];

/** The parts of a directive as places in the text; each stands in one line. */
interface Directive {
  readonly prefix: Span | null;
  readonly start: Span;
  readonly end: Span | null;
  readonly suffix: Span | null;
}

/**
 * The fragment that makes a browser scroll to a passage of a page and highlight
 * it: `:~:text=first%20words,last%20words` (URL Fragment Text Directives, WICG),
 * without the `#`. More words are named where fewer would match an earlier
 * place, and what stands before or behind the passage where the same words occur
 * more than once. Empty when the span holds no word. Offsets are UTF-16 code
 * units into `text`.
 */
export function textFragment(text: string, span: Span): string {
  const words = wordsOf(text, span);
  if (words.length === 0) return '';
  const page = pageOf(text);
  const whole = words.length <= WHOLE_WORDS && firstLine(text, words).length === words.length;
  const { start, end } = whole ? { start: spanOf(words), end: null } : ends(page, words);
  const passage = { start: start.start, end: (end ?? start).end };
  let chosen: Directive = { prefix: null, start, end, suffix: null };
  for (const directive of directives(text, passage, chosen)) {
    chosen = directive;
    if (leadsBack(page, chosen)) break;
  }
  return printed(text, chosen);
}

/** A directive, then the same with more and more of what stands around the passage. */
function* directives(text: string, passage: Span, bare: Directive): Generator<Directive> {
  yield bare;
  for (const count of CONTEXT_WORDS) {
    const [prefix, suffix] = [before(text, passage.start, count), behind(text, passage.end, count)];
    yield { ...bare, prefix };
    yield { ...bare, suffix };
    yield { ...bare, prefix, suffix };
  }
}

/** A text as a browser compares it. */
interface PageText {
  readonly text: string;
  /** Without regard to case and to kinds of blanks; the same length. */
  readonly folded: string;
}

/** Passages of one article come one after the other. */
const pageOf = recalled((text): PageText => {
  const lower = text.toLowerCase();
  return { text, folded: (lower.length === text.length ? lower : text).replace(/[^\S\n]/g, ' ') };
}, 1);

/** The shortest beginning that is found first in its place, and the shortest end that is found first behind it. */
function ends(page: PageText, words: readonly Word[]): { start: Span; end: Span } {
  const half = firstLine(page.text, words.slice(0, Math.max(1, Math.floor(words.length / 2))));
  const start = half.slice(
    0,
    enough(half.length, (count) => isFirst(page, spanOf(half.slice(0, count)), 0)),
  );
  const rest = lastLine(page.text, words.slice(start.length));
  const from = start.at(-1)?.end ?? 0;
  const end = rest.slice(-enough(rest.length, (count) => isFirst(page, spanOf(rest.slice(-count)), from)));
  return { start: spanOf(start), end: spanOf(end) };
}

/** The smallest number of words that will do, from a handful up; all where none does. */
function enough(available: number, will: (count: number) => boolean): number {
  for (let count = EDGE_WORDS; count < available; count++) if (will(count)) return count;
  return available;
}

/** Whether a search from `from` on comes to these words first at their own place. */
const isFirst = (page: PageText, words: Span, from: number) =>
  places(page, words, from).next().value === words.start;

/** Whether a browser that follows the directive comes to its own place. */
function leadsBack(page: PageText, directive: Directive): boolean {
  const place = followed(page, directive);
  return place?.start === directive.start.start && place.end === (directive.end ?? directive.start).end;
}

/** What a browser that follows a directive highlights, as the specification searches; null where it finds nothing. */
function followed(page: PageText, { prefix, start, end, suffix }: Directive): Span | null {
  const goesOn = (at: number) =>
    suffix === null || stands(page, suffix, afterBlanks(page, at), { end: true });
  for (const begin of beginnings(page, prefix, start)) {
    const stop = begin + lengthOf([start]);
    if (end === null) {
      if (goesOn(stop)) return { start: begin, end: stop };
      continue;
    }
    // From here on the end is looked for behind this beginning only.
    for (const last of places(page, end, stop)) {
      const close = last + lengthOf([end]);
      if (goesOn(close)) return { start: begin, end: close };
    }
    return null;
  }
  return null;
}

/** Where a passage may begin: every place of its first words, behind the prefix where there is one. */
function* beginnings(page: PageText, prefix: Span | null, start: Span): Generator<number> {
  if (prefix === null) {
    yield* places(page, start, 0);
    return;
  }
  for (const at of places(page, prefix, 0, { start: true })) {
    const begin = afterBlanks(page, at + lengthOf([prefix]));
    if (stands(page, start, begin)) yield begin;
  }
}

/** At which ends a part has to be whole words; what stands beside the passage may end or begin with a mark. */
interface Bounds {
  readonly start?: boolean;
  readonly end?: boolean;
}

const WHOLE: Bounds = { start: true, end: true };

/** The places at or behind `from` where a part's words stand, by their offsets. */
function* places(page: PageText, part: Span, from: number, bounds: Bounds = WHOLE): Generator<number> {
  const needle = page.folded.slice(part.start, part.end);
  for (let at = page.folded.indexOf(needle, from); at >= 0; at = page.folded.indexOf(needle, at + 1))
    if (stands(page, part, at, bounds)) yield at;
}

/** Whether a part's words stand at a place. */
function stands(
  { text, folded }: PageText,
  { start, end }: Span,
  at: number,
  bounds: Bounds = WHOLE,
): boolean {
  const stop = at + end - start;
  return (
    folded.startsWith(folded.slice(start, end), at) &&
    !(bounds.start && isLetter(text, at - 1)) &&
    !(bounds.end && isLetter(text, stop))
  );
}

function afterBlanks({ text }: PageText, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const isLetter = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));

/** What stands right before a place, from so many words on, marks included; null where its line has no word. */
function before(text: string, at: number, count: number): Span | null {
  const end = text.slice(0, at).trimEnd().length;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const words = lastWords(text, { start: line, end }, count);
  const first = words.at(-count) ?? words[0];
  return first === undefined ? null : { start: first.start, end };
}

/** What stands right behind a place, up to so many words, marks included; null where its line has no word. */
function behind(text: string, at: number, count: number): Span | null {
  const start = text.length - text.slice(at).trimStart().length;
  const line = text.indexOf('\n', start);
  const last = firstWords(text, { start, end: line < 0 ? text.length : line }, count)
    .slice(0, count)
    .at(-1);
  return last === undefined ? null : { start, end: last.end };
}

/** Code units for a word with the blank beside it; where they do not do, more are looked at. */
const ROOM = 12;

/** So many of the first words of a line, or more; all where there are fewer. A line may be as long as a book. */
function firstWords(text: string, line: Span, count: number): Word[] {
  for (let room = count * ROOM; ; room *= 2) {
    const blank = text.indexOf(' ', line.start + room);
    const end = blank < 0 ? line.end : Math.min(line.end, blank);
    const words = wordsOf(text, { start: line.start, end });
    if (words.length >= count || end === line.end) return words;
  }
}

/** The same of the last words of a line. */
function lastWords(text: string, line: Span, count: number): Word[] {
  for (let room = count * ROOM; ; room *= 2) {
    const start = Math.max(line.start, text.lastIndexOf(' ', line.end - room) + 1);
    const words = wordsOf(text, { start, end: line.end });
    if (words.length >= count || start === line.start) return words;
  }
}

/** One part of a directive is searched inside one block only: the words up to the first line end. */
function firstLine(text: string, words: readonly Word[]): readonly Word[] {
  const broken = words.findIndex(
    (word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'),
  );
  return broken < 0 ? words : words.slice(0, broken);
}

/** The words behind the last line end. */
function lastLine(text: string, words: readonly Word[]): readonly Word[] {
  const broken = words.findLastIndex(
    (word, i) => i > 0 && text.slice(words[i - 1]?.end, word.start).includes('\n'),
  );
  return broken < 0 ? words : words.slice(broken);
}

const spanOf = (words: readonly Word[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});

/** `prefix-,start,end,-suffix` with only the parts that are needed. */
function printed(text: string, { prefix, start, end, suffix }: Directive): string {
  const words = (span: Span) => encoded(text.slice(span.start, span.end));
  const parts = [
    ...(prefix === null ? [] : [`${words(prefix)}-`]),
    words(start),
    ...(end === null ? [] : [words(end)]),
    ...(suffix === null ? [] : [`-${words(suffix)}`]),
  ];
  return `:~:text=${parts.join(',')}`;
}

/** A hyphen and a comma have meaning in a directive, so they are escaped too. */
const encoded = (words: string) => encodeURIComponent(foldSpace(words)).replaceAll('-', '%2D');
