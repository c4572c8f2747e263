import type { Attribution, Span } from '../model.ts';
import { wordsOf, type Word } from '../text/words.ts';
import { GAP, selectorOf, type Ledger, type LedgerPassage } from './ledger.ts';
import {
  areSameWords,
  featuresOf,
  isBack,
  leftLikeness,
  normOf,
  placeLikeness,
  rightLikeness,
} from './recognise.ts';
import { namesNow } from './settle-passages.ts';

/** Where an id leads that is no longer there, when its words went into another passage: their surroundings still agree. */
const SAME_PLACE = 0.5;
/** At most as many words interrupt a quotation between two of its parts. */
const INTERRUPTION_WORDS = 40;

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
  const passages = ledger?.passages ?? [];
  const nameNow = namesNow(passages, articles);
  const wordsBefore = new Map(
    passages.filter(({ id, leadsTo }) => id === leadsTo).map(({ id, text }) => [id, normOf(text)]),
  );
  for (const passage of passages) {
    if (leads.has(passage.id)) continue;
    const article = articles.find(({ id }) => id === nameNow(passage.article));
    // What had the same words under an id of its own is another passage.
    const heirs = attributions.filter(
      ({ id, article: its }) => its === article?.id && wordsBefore.get(id) !== normOf(passage.text),
    );
    leads.set(passage.id, article === undefined ? null : heirOf(passage, article.text, heirs));
  }
  return leads;
}

/** The passage that has taken in the remembered words: the same as the last time, else the one that stands in their place. */
function heirOf(passage: LedgerPassage, text: string, attributions: readonly Attribution[]): string | null {
  const last = attributions.find(({ id }) => id === passage.leadsTo);
  if (last !== undefined && hasWords(last, passage, text)) return last.id;
  const place = placeOf(passage, text);
  if (place === null) return null;
  const candidates = attributions
    .map(({ id, content }) => ({ id, length: lengthOf(content), overlap: overlapOf(content, place) }))
    .filter(({ overlap }) => overlap > 0)
    .sort((a, b) => b.overlap - a.overlap || a.length - b.length);
  return candidates[0]?.id ?? null;
}

/** Whether a part of an attribution has the remembered words, a few changed at most. */
function hasWords({ content }: Attribution, passage: LedgerPassage, text: string): boolean {
  const before = featuresOf(passage);
  return content.some((span) => areSameWords(before, around(span, text)));
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const overlapOf = (spans: readonly Span[], place: Span) =>
  lengthOf(
    spans
      .map(({ start, end }) => ({ start: Math.max(start, place.start), end: Math.min(end, place.end) }))
      .filter(({ start, end }) => start < end),
  );

/** Where the words stand in their old surroundings: all of them, else their first part, else their last. */
function placeOf(passage: LedgerPassage, text: string): Span | null {
  const parts = passage.text.split(GAP).map((part) => normOf(part).split(' '));
  const words = wordsOf(text);
  const before = featuresOf(passage);
  const whole = bestPlace(words, parts, (span) => {
    const now = around(span, text);
    return isBack(before, now) ? placeLikeness(before, now) : 0;
  });
  if (whole !== null || parts.length < 2) return whole;
  const first = bestPlace(words, parts.slice(0, 1), (span) => leftLikeness(before, around(span, text)));
  return first ?? bestPlace(words, parts.slice(-1), (span) => rightLikeness(before, around(span, text)));
}

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
