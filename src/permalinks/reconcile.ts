import type { Attribution } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import {
  ledgerPassage,
  selectorOf,
  type Ledger,
  type LedgerPassage,
  type LedgerStatement,
} from './ledger.ts';
import { formerStatements, type SettledStatements } from './former-statements.ts';
import { fates, type Fate } from './leads.ts';
import { settleArticles } from './settle-articles.ts';
import { namesNow } from './settle-passages.ts';
import { standInFor } from './stand-in.ts';

/** A story with the ids that its making gave. */
export interface Settled extends SettledStatements {
  /** All quotes and claims that were found, with those that the editor rejected. */
  readonly found: readonly Attribution[];
}

/**
 * Brings a ledger up to date with a story whose ids are settled: what is there
 * is remembered as it is now, what is not leads to its heir or is gone. No id
 * ever leaves the ledger. The same story and ledger give the same result, and
 * a second run changes nothing. Ids that only decisions name are remembered
 * too, so that a decision still finds its passage after an edit.
 */
export function reconcile(ledger: Ledger | null, settled: Settled): Ledger {
  const { story } = settled;
  const before = ledger ?? emptyLedger(story.id);
  const fateOf = fates(before, story.articles, story.attributions);
  const passages = sortedById([...passagesNow(settled), ...formerPassages(before, fateOf, settled)]);
  const articles = settleArticles(before, story.articles, passages);
  return {
    format: before.format,
    version: before.version,
    ...namesOf(before, story.id),
    ...(articles.length === 0 ? {} : { articles }),
    passages,
    statements: sortedById([...statementsNow(settled), ...formerStatements(before, fateOf, settled)]),
  };
}

/** The story's id, and those that it had: a ledger goes with its story when that gets another name. */
function namesOf(before: Ledger, story: string): Pick<Ledger, 'story' | 'formerly'> {
  const formerly = [...(before.formerly ?? []), before.story].filter((id) => id !== story);
  return formerly.length === 0 ? { story } : { story, formerly };
}

const emptyLedger = (story: string): Ledger => ({
  format: 'as-reported/permalinks',
  version: 1,
  story,
  passages: [],
  statements: [],
});

/** What is there, and what the editor rejected: that leads to what stands for it. */
function passagesNow({ story, found }: Settled): LedgerPassage[] {
  const texts = new Map(story.articles.map(({ id, text }) => [id, text]));
  const there = new Set(story.attributions.map(({ id }) => id));
  const rejected = found.filter(({ id }) => !there.has(id));
  const remembered = (attribution: Attribution) =>
    ledgerPassage(attribution, texts.get(attribution.article) ?? '');
  return [
    ...story.attributions.map(remembered),
    ...rejected.map((attribution) => ({
      ...remembered(attribution),
      isRejected: true,
      leadsTo: standInFor(attribution, story.attributions),
    })),
  ];
}

/** What is not there any more: as it was, in the surroundings that its words have where they still stand. */
function formerPassages(
  before: Ledger,
  fateOf: ReadonlyMap<string, Fate>,
  { story, found }: Settled,
): LedgerPassage[] {
  const there = new Set([...story.attributions, ...found].map(({ id }) => id));
  const nameNow = namesNow(before.passages, story.articles);
  return before.passages
    .filter(({ id }) => !there.has(id))
    .map((passage) => {
      const { heir, place } = fateOf.get(passage.id) ?? { heir: null, place: null };
      const article = nameNow(passage.article);
      const text = story.articles.find(({ id }) => id === article)?.text ?? '';
      const { prefix, suffix } = heir !== null && place !== null ? selectorOf([place], text) : passage;
      return { ...passage, article, prefix, suffix, isRejected: false, leadsTo: heir };
    });
}

/** Statements keep the readings that the machine found: by them its groups are known again before the editor's decisions. */
function statementsNow({ story, foundStatements }: Settled): LedgerStatement[] {
  const readingsFound = new Map(foundStatements.map(({ id, readings }) => [id, readings]));
  return story.statements.map(({ id, title, readings }) => ({
    id,
    title,
    readings: [...(readingsFound.get(id) ?? readings)].sort(),
    leadsTo: id,
  }));
}

function sortedById<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => byCodeUnit(a.id, b.id));
}
