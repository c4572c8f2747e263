import type { Attribution, Span } from '../model.ts';
import { holderOf } from './holder.ts';
import { selectorOf, type Ledger, type LedgerPassage } from './ledger.ts';
import { featuresAt, placeOfWords, placeWithin } from './place.ts';
import { featuresOf, haveLikeWords, isTelling, normOf } from './recognise.ts';
import { namesNow } from './settle-passages.ts';

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
  const place = placeOfWords(passage, text);
  if (place === null) return NO_HEIR;
  const heir = holderOf([place], attributions, 1);
  return heir === null ? NO_HEIR : { heir: heir.id, place: placeWithin(heir, passage, text) };
}

const NO_HEIR: Fate = { heir: null, place: null };

/**
 * Whether a part of an attribution has the remembered words, a few changed at
 * most. A few words that stand there unchanged, but not in their place, are others.
 */
function hasWords({ content }: Attribution, passage: LedgerPassage, text: string): boolean {
  const before = featuresOf(passage);
  return content
    .map((span) => featuresAt(span, text))
    .some((now) => haveLikeWords(before, now) && (isTelling(before) || now.words.text !== before.words.text));
}
