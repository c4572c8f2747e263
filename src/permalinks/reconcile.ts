import type { Attribution, Story } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import {
  allPassages,
  emptyLedger,
  ledgerPassage,
  selectorOf,
  type Ledger,
  type LedgerPassage,
  type LedgerStatement,
} from './ledger.ts';
import { formerStatements, readingsOf, type SettledStatements } from './former-statements.ts';
import { formerWords } from './former-words.ts';
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
  const passages = sortedById([...passagesNow(before, settled), ...formerPassages(before, fateOf, settled)]);
  const articles = settleArticles(before, story.articles, passages);
  const speakers = speakersGone(before, story);
  const names = speakersNamed(before, story);
  const statements = [...statementsNow(settled), ...formerStatements(before, fateOf, settled)];
  return {
    format: before.format,
    version: before.version,
    ...namesOf(before, story.id),
    ...(articles.length === 0 ? {} : { articles }),
    ...(speakers.length === 0 ? {} : { speakers }),
    ...(Object.keys(names).length === 0 ? {} : { names }),
    ...(before.took === undefined ? {} : { took: before.took }),
    passages,
    statements: sortedById(withHandouts(statements, before, story)),
    ...(before.elsewhere === undefined ? {} : { elsewhere: before.elsewhere }),
  };
}

/** The story's id, and those that it had: a ledger goes with its story when that gets another name. */
function namesOf(before: Ledger, story: string): Pick<Ledger, 'story' | 'formerly'> {
  const formerly = [...(before.formerly ?? []), before.story].filter((id) => id !== story);
  return formerly.length === 0 ? { story } : { story, formerly };
}

/** What is there, and what the editor rejected: that leads to what stands for it. */
function passagesNow(before: Ledger, { story, found }: Settled): LedgerPassage[] {
  const texts = new Map(story.articles.map(({ id, text }) => [id, text]));
  const there = new Set(story.attributions.map(({ id }) => id));
  const rejected = found.filter(({ id }) => !there.has(id));
  const knownBefore = new Map(before.passages.map((passage) => [passage.id, passage]));
  const remembered = (attribution: Attribution) =>
    ledgerPassage(attribution, texts.get(attribution.article) ?? '');
  return [
    ...story.attributions.map((attribution) =>
      withFormerWords(
        remembered(attribution),
        knownBefore.get(attribution.id),
        texts.get(attribution.article) ?? '',
      ),
    ),
    ...rejected.map((attribution) => ({
      ...asPublished(remembered(attribution), knownBefore.get(attribution.id)),
      isRejected: true,
      leadsTo: standInFor(attribution, story.attributions),
    })),
  ];
}

/** A passage with the words that its address stood for before. */
function withFormerWords(
  { leadsTo, ...passage }: LedgerPassage,
  known: LedgerPassage | undefined,
  text: string,
): LedgerPassage {
  const before = known === undefined ? [] : formerWords(known, passage.text, text);
  return { ...passage, ...(before.length === 0 ? {} : { formerWords: before }), leadsTo };
}

/** What was taken out is known again as it is found now, and shown as it was when it had a page. */
function asPublished(passage: LedgerPassage, known: LedgerPassage | undefined): LedgerPassage {
  if (known === undefined) return passage;
  const { kind, speaker, was = known.text } = known;
  return { ...passage, kind, speaker, ...(was === passage.text ? {} : { was }) };
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
    ...readingsOf([...(readingsFound.get(id) ?? readings)].sort(), [...readings].sort()),
    leadsTo: id,
  }));
}

/** Ids of speakers whom the story named when the ledger was written, or before, and does not name now. */
function speakersGone(before: Ledger, story: Story): string[] {
  const { speakers = [] } = before;
  const there = new Set(story.attributions.map(({ speaker }) => speaker));
  const named = allPassages(before)
    .filter(({ id, leadsTo }) => id === leadsTo)
    .flatMap(({ speaker }) => speaker ?? []);
  return [...new Set([...speakers, ...named])].filter((id) => !there.has(id)).sort(byCodeUnit);
}

/** Names by id of the speakers that the story names and of those that it named, for who is gone one day. */
function speakersNamed({ names = {} }: Ledger, { attributions, speakers }: Story): Record<string, string> {
  const there = new Set(attributions.map(({ speaker }) => speaker));
  const now = speakers.filter(({ id }) => there.has(id)).map(({ id, name }) => [id, name] as const);
  return Object.fromEntries(
    [...new Map([...Object.entries(names), ...now])].sort(([a], [b]) => byCodeUnit(a, b)),
  );
}

/**
 * Marks the statements of which there is no handout any more: it takes readings of two
 * articles. What it had before the ledger tells by the readings that the machine found;
 * where these are of two articles still, an editor may have parted them long ago.
 */
function withHandouts(
  statements: readonly LedgerStatement[],
  before: Ledger,
  story: Story,
): LedgerStatement[] {
  const articleNow = new Map(story.attributions.map(({ id, article }) => [id, article]));
  const articleBefore = new Map(allPassages(before).map(({ id, article }) => [id, article]));
  const isShared = (readings: readonly string[], articleOf: ReadonlyMap<string, string>) =>
    new Set(readings.flatMap((reading) => articleOf.get(reading) ?? [])).size > 1;
  const shared = new Set(
    [...story.statements, ...statements.filter(({ id, leadsTo }) => id === leadsTo)]
      .filter(({ readings }) => isShared(readings, articleNow))
      .map(({ id }) => id),
  );
  const had = new Set(
    before.statements
      .filter(
        ({ id, readings, hadHandout, leadsTo }) =>
          hadHandout === true || (id === leadsTo && isShared(readings, articleBefore)),
      )
      .map(({ id }) => id),
  );
  return statements.map(({ leadsTo, ...statement }) => ({
    ...statement,
    ...(had.has(statement.id) && !shared.has(statement.id) ? { hadHandout: true } : {}),
    leadsTo,
  }));
}

function sortedById<Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => byCodeUnit(a.id, b.id));
}
