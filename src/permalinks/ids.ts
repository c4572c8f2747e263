import { STOP_WORDS } from '../text/function-words.ts';
import type { Attribution, Span } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { firstWhere } from '../text/span-index.ts';
import { normsOf, type Word, wordsOf } from '../text/words.ts';
import { shortHash } from './hash.ts';

/** An article with what was found in it, before ids. */
export interface Unidentified {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly { readonly content: readonly Span[] }[];
}

/** 30 bits: with the words in front, two of 50,000 passages share an id less than once in a thousand editions. */
const HASH_DIGITS = 6;
/** Used where the short hash is taken already. */
const LONG_HASH_DIGITS = 12;
/** As many words as say what a passage is about and still fit into one line of an address. */
const SLUG_WORDS = 3;
/** With a hyphen and the hash, 40 characters. */
const SLUG_LENGTH = 33;
/** Words on each side that tell equal passages of one article apart: as few as do it, at most about two sentences. */
const CONTEXT_WORDS = [4, 8, 16, 32];

/**
 * Permalink ids of a story's attributions, by article and in the order given:
 * `<up to three content words>-<hash>`. An id depends on the story, the article
 * and the passage's words (not on marks, case, accents, kind or place). Equal
 * passages of one article differ by their surrounding words, and by their order
 * only where these are equal too. All ids returned are different.
 *
 * @param reserved ids that belong to other passages, or did
 */
export function attributionIds(
  story: string,
  articles: readonly Unidentified[],
  reserved: ReadonlySet<string> = new Set(),
): string[][] {
  const taken = new Set(reserved);
  return articles.map(({ id, text, attributions }) => {
    const contents = attributions.map(({ content }) => normOf(text, content));
    const alike = Map.groupBy(attributions, (_, i) => contents[i] ?? '');
    const printed = alike.size === attributions.length ? [] : wordsOf(text);
    const widths = new Map(
      Array.from(alike, ([key, equal]) => [key, equal.length === 1 ? 0 : tellingWidth(text, printed, equal)]),
    );
    const keys = attributions.map(({ content }, i) => {
      const key = contents[i] ?? '';
      const width = widths.get(key) ?? 0;
      return width === 0 ? key : `${key}\n${contextOf(text, printed, content, width)}`;
    });
    return numbered(keys).map((key, i) =>
      freeId(slugOf((contents[i] ?? '').split(' ')), [story, id, key].join('\n'), taken),
    );
  });
}

/**
 * Permalink id of a statement: the content words that most of its readings
 * share, and a hash over the set of its readings, whatever their order.
 *
 * @param readings with their ids; at least one
 * @param textOf the words of a reading's content
 */
export function statementId(
  story: string,
  readings: readonly Attribution[],
  textOf: (reading: Attribution) => string,
): string {
  const texts = readings.map((reading) => normsOf(textOf(reading))).sort(shortestFirst);
  const key = [story, ...readings.map(({ id }) => id).sort()].join('\n');
  return withHash(slugOf(mostShared(texts)), key, HASH_DIGITS);
}

/** An id that is not in `taken`; adds it. */
function freeId(slug: string, key: string, taken: Set<string>): string {
  let id = withHash(slug, key, HASH_DIGITS);
  for (let again = key; taken.has(id); again += '\n') id = withHash(slug, again, LONG_HASH_DIGITS);
  taken.add(id);
  return id;
}

const withHash = (slug: string, key: string, digits: number) =>
  slug === '' ? shortHash(key, digits) : `${slug}-${shortHash(key, digits)}`;

/** The words of contents met before: ids are given in several steps, and a content never changes. */
const norms = new WeakMap<readonly Span[], string>();

function normOf(text: string, content: readonly Span[]): string {
  let norm = norms.get(content);
  if (norm === undefined) {
    norm = content.flatMap((span) => normsOf(text, span)).join(' ');
    norms.set(content, norm);
  }
  return norm;
}

type Passage = Unidentified['attributions'][number];

/** How many words of context on each side tell equal passages apart. */
function tellingWidth(text: string, printed: readonly Word[], equal: readonly Passage[]): number {
  const width = CONTEXT_WORDS.find(
    (count) =>
      new Set(equal.map(({ content }) => contextOf(text, printed, content, count))).size === equal.length,
  );
  return width ?? CONTEXT_WORDS.at(-1) ?? 0;
}

/** The words before and behind a passage; `printed` are those of the whole text. */
function contextOf(text: string, printed: readonly Word[], content: readonly Span[], count: number): string {
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
  // One word more than asked for: a passage may begin or end within a word.
  const from = printed[firstFrom(printed, start) - count - 1]?.start ?? 0;
  const to = printed[firstFrom(printed, end) + count]?.end ?? text.length;
  const before = wordsOf(text, { start: Math.min(from, start), end: start }).slice(-count);
  const behind = wordsOf(text, { start: end, end: Math.max(to, end) }).slice(0, count);
  return [before, behind].map((side) => side.map(({ norm }) => norm).join(' ')).join('\n');
}

/** Place of the first word that begins at `at` or behind it. */
const firstFrom = (printed: readonly Word[], at: number) =>
  firstWhere(printed.length, (i) => printed[i]!.start >= at);

/** The second of equal keys, and each after it, gets its number. */
function numbered(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}\n${count}`;
  });
}

/** Latin letters that do not come apart into a base letter and an accent. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};

/** The first content words of normalised words, joined by hyphens; empty when none is Latin. */
function slugOf(norms: readonly string[]): string {
  const content = norms.filter((norm) => !STOP_WORDS.has(norm));
  const latin = (content.length > 0 ? content : norms)
    .map((norm) => norm.replace(/[ßæœøłđðþıħ]/g, (letter) => LATIN[letter] ?? '').replace(/[',.]/g, ''))
    .filter((norm) => /^[a-z0-9-]+$/.test(norm));
  let slug = '';
  for (const norm of latin.slice(0, SLUG_WORDS)) {
    const longer = slug === '' ? norm : `${slug}-${norm}`;
    if (longer.length > SLUG_LENGTH) break;
    slug = longer;
  }
  return slug === '' ? (latin[0] ?? '').slice(0, SLUG_LENGTH).replace(/-+$/, '') : slug;
}

/** The content words that most texts have, in the order of the first text. */
function mostShared(texts: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const unique = [...new Set(texts[0])].filter((word) => !STOP_WORDS.has(word));
  const best = unique.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, SLUG_WORDS);
  return unique.filter((word) => best.includes(word));
}

/** Short readings have the statement's core; equal lengths by their words, never by place. */
function shortestFirst(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [a.join(' '), b.join(' ')];
  return a.length - b.length || byCodeUnit(x, y);
}
