import type { Attribution, Span } from '../model.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { GAP, selectorOf, type Ledger, type LedgerPassage } from './ledger.ts';
import {
  areSameWords,
  featuresOf,
  isBack,
  isTelling,
  leftLikeness,
  normOf,
  placeLikeness,
  rightLikeness,
} from './recognise.ts';
import { namesNow } from './settle-passages.ts';

/** Where an id leads that is no longer there, when its words went into another passage: their surroundings still agree. */
const SAME_PLACE = 0.5;
/** What is left of a passage is known again by so many words, or else where its one side is as it was. */
const TELLING_REST = 5;
const PLACE_OF_SHORT_REST = 0.9;
/** With less of its words another passage does not stand for one that was taken out. */
const LARGER_PART = 0.5;
/** At most as many words interrupt a quotation between two of its parts. */
const INTERRUPTION_WORDS = 40;

/** What has become of a remembered passage that is not there under its own id. */
export interface Fate {
  /** The passage that has taken in its words, or null when they are gone. */
  readonly heir: string | null;
  /** Where all of its words stand in the article, or null when not all are found together. */
  readonly place: Span | null;
}

/**
 * Where every remembered passage is now: to its own id while that is there, to
 * the passage of the same place that has taken in its words, or null when the
 * words are gone. Passages that the ledger does not know yet lead to themselves.
 *
 * @param attributions of the story, with settled ids
 */
export function passageLeads(
  ledger: Ledger | null,
  articles: readonly { readonly id: string; readonly text: string }[],
  attributions: readonly Attribution[],
): Map<string, string | null> {
  const leads = new Map<string, string | null>(attributions.map(({ id }) => [id, id]));
  for (const [id, { heir }] of fates(ledger, articles, attributions)) leads.set(id, heir);
  return leads;
}

/** The fate of every remembered passage that is not there under its own id, by id. */
export function fates(
  ledger: Ledger | null,
  articles: readonly { readonly id: string; readonly text: string }[],
  attributions: readonly Attribution[],
): Map<string, Fate> {
  const there = new Set(attributions.map(({ id }) => id));
  const passages = ledger?.passages ?? [];
  const nameNow = namesNow(passages, articles);
  const wordsBefore = new Map(
    passages.filter(({ id, leadsTo }) => id === leadsTo).map(({ id, text }) => [id, normOf(text)]),
  );
  const fateOf = (passage: LedgerPassage): Fate => {
    const article = articles.find(({ id }) => id === nameNow(passage.article));
    if (article === undefined) return NO_HEIR;
    // What had the same words under an id of its own, and has no others now, is another passage.
    const words = normOf(passage.text);
    const heirs = attributions.filter(
      ({ id, article: its, content }) =>
        its === article.id &&
        (wordsBefore.get(id) !== words || normOf(selectorOf(content, article.text).text) !== words),
    );
    const last = attributions.find(({ id, article: its }) => id === passage.leadsTo && its === article.id);
    return fateIn(passage, article.text, last, heirs);
  };
  return new Map(passages.filter(({ id }) => !there.has(id)).map((passage) => [passage.id, fateOf(passage)]));
}

/**
 * The passage that stands for one that the editor took out: of those in the same
 * article the one that has the most of its words where they stand, if that is
 * half of them at least; of several, the shortest. Null where there is none.
 */
export function standInFor(rejected: Attribution, attributions: readonly Attribution[]): string | null {
  const [best] = attributions
    .filter(({ article }) => article === rejected.article)
    .map(({ id, content }) => ({
      id,
      length: lengthOf(content),
      overlap: overlapOf(content, rejected.content),
    }))
    .filter(({ overlap }) => overlap >= LARGER_PART * lengthOf(rejected.content))
    .sort((a, b) => b.overlap - a.overlap || a.length - b.length);
  return best?.id ?? null;
}

/** The heir is the same as the last time, else the passage that stands in the place of the remembered words. */
function fateIn(
  passage: LedgerPassage,
  text: string,
  last: Attribution | undefined,
  attributions: readonly Attribution[],
): Fate {
  if (last !== undefined) {
    const place = placeWithin(last, passage, text);
    if (place !== null || hasWords(last, passage, text)) return { heir: last.id, place };
  }
  const place = placeOf(passage, text);
  if (place === null) return NO_HEIR;
  const [heir] = attributions
    .map((one) => ({ one, length: lengthOf(one.content), overlap: overlapOf(one.content, [place]) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap || a.length - b.length);
  return heir === undefined ? NO_HEIR : { heir: heir.one.id, place: placeWithin(heir.one, passage, text) };
}

const NO_HEIR: Fate = { heir: null, place: null };

/**
 * Whether a part of an attribution has the remembered words, a few changed at
 * most. A few words that stand there unchanged, but not in their place, are others.
 */
function hasWords({ content }: Attribution, passage: LedgerPassage, text: string): boolean {
  const before = featuresOf(passage);
  return content
    .map((span) => around(span, text))
    .some((now) => areSameWords(before, now) && (isTelling(before) || now.words.text !== before.words.text));
}

/**
 * Remembered words as they stand in an attribution now, part by part, a few of
 * them changed at most; null where no part is there any more.
 */
export function wordsNow({ content }: Attribution, words: string, text: string): string | null {
  const spans = content.map((span) => ({ span, now: around(span, text) }));
  const parts = words.split(GAP).map((part) => {
    const before = featuresOf({ text: part, prefix: '', suffix: '' });
    if (spans.some(({ now }) => ` ${now.words.text} `.includes(` ${before.words.text} `))) return part;
    const changed = spans.find(({ now }) => areSameWords(before, now));
    return changed === undefined ? null : text.slice(changed.span.start, changed.span.end);
  });
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : there.join(GAP);
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const overlapOf = (spans: readonly Span[], others: readonly Span[]) =>
  lengthOf(
    spans
      .flatMap(({ start, end }) =>
        others.map((other) => ({ start: Math.max(start, other.start), end: Math.min(end, other.end) })),
      )
      .filter(({ start, end }) => start < end),
  );

/** Where the words stand in their old surroundings: all of them, else their first part, else their last. */
function placeOf(passage: LedgerPassage, text: string): Span | null {
  const parts = partsOf(passage);
  const words = wordsOf(text);
  const before = featuresOf(passage);
  const whole = bestPlace(words, parts, (span) => {
    const now = around(span, text);
    return isBack(before, now) ? placeLikeness(before, now) : 0;
  });
  if (whole !== null || parts.length < 2) return whole;
  const restAt = (part: readonly string[], likenessAt: typeof leftLikeness) =>
    bestPlace(words, [part], (span) => {
      const likeness = likenessAt(before, around(span, text));
      return part.length >= TELLING_REST || likeness >= PLACE_OF_SHORT_REST ? likeness : 0;
    });
  return restAt(parts[0]!, leftLikeness) ?? restAt(parts.at(-1)!, rightLikeness);
}

/** Where the words stand in the passage that has taken them in, whatever has changed around it. */
function placeWithin({ content }: Attribution, passage: LedgerPassage, text: string): Span | null {
  const extent = { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
  const before = featuresOf(passage);
  return bestPlace(wordsOf(text, extent), partsOf(passage), (span) =>
    placeLikeness(before, around(span, text)),
  );
}

const partsOf = ({ text }: LedgerPassage) => text.split(GAP).map((part) => normOf(part).split(' '));

const around = (span: Span, text: string) => featuresOf(selectorOf([span], text));

/** The place of these parts whose surroundings agree best, and well enough. */
function bestPlace(
  words: readonly Word[],
  parts: readonly (readonly string[])[],
  likenessAt: (span: Span) => number,
): Span | null {
  let best: { span: Span; likeness: number } | null = null;
  for (const [at, { start }] of words.entries()) {
    const end = endOfParts(words, parts, at);
    if (end === null) continue;
    const span = { start, end };
    const likeness = likenessAt(span);
    if (likeness >= SAME_PLACE && likeness > (best?.likeness ?? 0)) best = { span, likeness };
  }
  return best?.span ?? null;
}

/** Where the last part ends when the first begins at the word `from` and the others follow it closely; else null. */
function endOfParts(
  words: readonly Word[],
  parts: readonly (readonly string[])[],
  from: number,
): number | null {
  let at = from;
  for (const [i, part] of parts.entries()) {
    const stands = (place: number) => part.every((word, j) => words[place + j]?.norm === word);
    const latest = i === 0 ? from : at + INTERRUPTION_WORDS;
    while (at <= latest && !stands(at)) at++;
    if (at > latest) return null;
    at += part.length;
  }
  return words[at - 1]?.end ?? null;
}
