import type { Attribution, Span } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import { normOf } from '../text/words.ts';
import { hadElsewhere } from './had-elsewhere.ts';
import { holderOf } from './holder.ts';
import { selectorOf, type Ledger, type LedgerPassage } from './ledger.ts';
import { featuresAt, placeOfWords, placeWithin } from './place.ts';
import {
  featuresOf,
  haveLikeWords,
  isInTellingPlace,
  isTelling,
  placeLikeness,
  type Features,
} from './recognise.ts';
import { readingWith } from './reading-with.ts';
import { namesNow } from './settle-passages.ts';

/** What has become of a remembered passage that is not there under its own id. */
export interface Fate {
  /** The passage that has taken in its words, or null when they are gone. */
  readonly heir: string | null;
  /** Where all of its words stand in the article, or null when not all are found together. */
  readonly place: Span | null;
}

/**
 * Where every remembered passage is now, as a reading of a statement: under its own
 * id while that is there, in the passage of the same place that has taken in its
 * words, or null when the words are gone. Of an utterance that was taken apart since,
 * the part that has the words. Passages that the ledger does not know lead to themselves.
 *
 * @param attributions of the story, with settled ids
 */
export function readingLeads(
  ledger: Ledger | null,
  articles: readonly { readonly id: string; readonly text: string }[],
  attributions: readonly Attribution[],
): Map<string, string | null> {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const fateOf = fates(ledger, articles, attributions);
  const leads = new Map<string, string | null>(attributions.map(({ id }) => [id, id]));
  for (const passage of ledger?.passages ?? []) {
    const { id, text, isRejected, leadsTo } = passage;
    // What was taken out has left its statement: the editor says what stands for it.
    const now = byId.get(id) ?? byId.get((isRejected ? leadsTo : fateOf.get(id)?.heir) ?? id);
    const reading = now && readingWith(text, passage, now, attributions, texts.get(now.article) ?? '');
    leads.set(id, reading?.id ?? null);
  }
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
  const thereBefore = new Map(
    passages
      .filter(({ id, leadsTo }) => id === leadsTo)
      .map((passage) => {
        const { text, prefix, suffix } = passage;
        return [
          passage.id,
          { passage, words: normOf(text), around: normOf(`${prefix} ${text} ${suffix}`) },
        ] as const;
      }),
  );
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const wordsNow = remembered(({ content, article }: Attribution) =>
    normOf(selectorOf(content, texts.get(article) ?? '').text),
  );
  /**
   * Whether what was there before, and is as it was, had the same words in another place, or is
   * somebody else's: it has taken in nothing. What has taken them in once has them still.
   */
  const isAnother = (one: Attribution, words: string, passage: LedgerPassage) => {
    const before = thereBefore.get(one.id);
    if (one.id === passage.leadsTo || before === undefined || before.words !== wordsNow(one)) return false;
    const isElses = passage.speaker !== null && one.speaker !== null && passage.speaker !== one.speaker;
    if (isElses) return true;
    return ` ${before.around} `.includes(` ${words} `) && hadElsewhere(before.passage, passage);
  };
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  /** The passage that something led to the last time, or what has become of it: that was there then, under its own id. */
  const lastHeir = ({ id, leadsTo }: LedgerPassage): string | null => {
    const heir = leadsTo === null || leadsTo === id || there.has(leadsTo) ? null : byId.get(leadsTo);
    return heir?.leadsTo === leadsTo ? fateOf(heir).heir : leadsTo;
  };
  const fateOf = (passage: LedgerPassage): Fate => {
    const article = articles.find(({ id }) => id === nameNow(passage.article));
    if (article === undefined) return NO_HEIR;
    const words = normOf(passage.text);
    const heirs = attributions.filter((one) => one.article === article.id && !isAnother(one, words, passage));
    const heir = lastHeir(passage);
    const last = attributions.find(({ id, article: its }) => id === heir && its === article.id);
    return fateIn(passage, article.text, last, heirs);
  };
  return new Map(passages.filter(({ id }) => !there.has(id)).map((passage) => [passage.id, fateOf(passage)]));
}

/**
 * The heir is the same as the last time while it has the very words, else what stands in
 * their place, else the last one still where its words are only like them, else a passage
 * of just these words elsewhere.
 */
function fateIn(
  passage: LedgerPassage,
  text: string,
  last: Attribution | undefined,
  attributions: readonly Attribution[],
): Fate {
  const within = last === undefined ? null : placeWithin(last, passage, text);
  if (last !== undefined && within !== null) return { heir: last.id, place: within };
  const place = placeOfWords(passage, text);
  if (passage.leadsTo === null && !isBackAt(place, passage, text)) return NO_HEIR;
  // Words go on with their speaker where any of them do.
  const own = attributions.filter(({ speaker }) => speaker === passage.speaker);
  const inPlace = place === null ? null : (holderOf([place], own, 1) ?? holderOf([place], attributions, 1));
  if (place !== null && inPlace !== null && !isSomebodyElses(passage, inPlace, featuresAt(place, text)))
    return { heir: inPlace.id, place: placeWithin(inPlace, passage, text) };
  if (last !== undefined && hasWords(last, passage, text)) return { heir: last.id, place: null };
  const elsewhere = place === null ? sameElsewhere(passage, text, attributions) : null;
  return elsewhere === null ? NO_HEIR : { heir: elsewhere.id, place: placeWithin(elsewhere, passage, text) };
}

/** Whether words that were gone are back: equal ones in other surroundings may be those of another sentence, which stayed. */
const isBackAt = (place: Span | null, passage: LedgerPassage, text: string) =>
  place !== null && isInTellingPlace(featuresOf(passage), featuresAt(place, text));

/** Few words of another speaker are those that are meant only where everything around them is as it was. */
const SAME_SENTENCE = 0.95;

const isSomebodyElses = (passage: LedgerPassage, { speaker }: Attribution, now: Features) => {
  const before = featuresOf(passage);
  return (
    !isTelling(before) &&
    passage.speaker !== null &&
    speaker !== null &&
    passage.speaker !== speaker &&
    placeLikeness(before, now) < SAME_SENTENCE
  );
};

/** A passage that has exactly the remembered words in another place, if these are so many that they tell it. */
function sameElsewhere(
  passage: LedgerPassage,
  text: string,
  attributions: readonly Attribution[],
): Attribution | null {
  const before = featuresOf(passage);
  if (!isTelling(before)) return null;
  return (
    attributions.find(({ content }) => normOf(selectorOf(content, text).text) === before.words.text) ?? null
  );
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
