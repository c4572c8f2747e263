import type { Attribution, Story } from '../model.ts';
import { normOf } from '../text/words.ts';
import { hadElsewhere } from './had-elsewhere.ts';
import { allPassages, selectorOf, type Ledger, type LedgerStatement } from './ledger.ts';
import type { Fate } from './leads.ts';
import { readingWith } from './reading-with.ts';
import { featuresOf, isTelling } from './recognise.ts';
import { wordsNow } from './words-now.ts';

/** What became of the groups of a story's readings. */
export interface SettledStatements {
  readonly story: Story;
  /** The readings that the alignment put together under each id, before the editor's decisions. */
  readonly foundStatements: readonly { readonly id: string; readonly readings: readonly string[] }[];
  /** From the id of a statement that the editor merged away to its heir. */
  readonly merged: ReadonlyMap<string, string>;
}

/**
 * Statements that are not there any more, with their readings and the words of
 * these when they were. Each leads to what the editor merged it into (once it has been
 * published, only where that has any of its readings), else to the statement that the
 * most of them went to. A reading that has lost its words since, as where a part of a
 * longer quotation was taken out, says nothing about the heir.
 *
 * @param fateOf what became of each passage that is not there under its own id
 */
export function formerStatements(
  before: Ledger,
  fateOf: ReadonlyMap<string, Fate>,
  { story, foundStatements, merged }: SettledStatements,
): LedgerStatement[] {
  const there = new Set(story.statements.map(({ id }) => id));
  const remembered = new Map(before.statements.map((statement) => [statement.id, statement]));
  const readingsFound = new Map(foundStatements.map(({ id, readings }) => [id, readings]));
  const wordsOf = wordsIn(before, story);
  const readingNow = readingsNow(before, story, fateOf);
  return [...new Set([...remembered.keys(), ...merged.keys()])]
    .filter((id) => !there.has(id))
    .map((id) => {
      const known = remembered.get(id);
      const found = [...(readingsFound.get(id) ?? known?.readings ?? [])].sort();
      const shown = known?.shown ?? known?.readings ?? found;
      const last = known?.was ?? shown.map(wordsOf);
      const now = shown.map((reading, i) => readingNow(reading, last[i] ?? ''));
      const merger = mergedInto(id, merged, there);
      const holder = heirOf(story, new Set(now.flatMap((one) => one.id ?? [])), merger);
      const leadsTo = known === undefined ? (merger ?? holder) : holder;
      const title = known?.title ?? story.statements.find((one) => one.id === leadsTo)?.title ?? '';
      return { id, title, ...readingsOf(found, shown), was: now.map(({ words }) => words), leadsTo };
    });
}

/** The readings that the machine found, and those that the page has where they are others. */
export const readingsOf = (
  found: readonly string[],
  shown: readonly string[],
): Pick<LedgerStatement, 'readings' | 'shown'> =>
  found.join() === shown.join() ? { readings: found } : { readings: found, shown };

/** The words of a reading as the ledger remembers them, else as they are; empty where neither knows it. */
function wordsIn(before: Ledger, { articles, attributions }: Story): (reading: string) => string {
  const remembered = new Map(allPassages(before).map(({ id, text }) => [id, text]));
  return (reading) => {
    const known = remembered.get(reading);
    if (known !== undefined) return known;
    const attribution = attributions.find(({ id }) => id === reading);
    const article = articles.find(({ id }) => id === attribution?.article);
    return attribution === undefined || article === undefined
      ? ''
      : selectorOf(attribution.content, article.text).text;
  };
}

/** Where remembered words of a reading are now: the id of the reading that has them, null where they are gone, and the words as they stand there. */
function readingsNow(before: Ledger, { articles, attributions }: Story, fateOf: ReadonlyMap<string, Fate>) {
  const remembered = new Map(before.passages.map((passage) => [passage.id, passage]));
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const placed = (article: string, words: string) => `${article}\n${words}`;
  let placesOf: ReadonlyMap<string, readonly Attribution[]> | null = null;
  /** The only passage of an article that has just these words, where they are so many that they tell it: a part of an utterance that was joined once. */
  const saidAnew = ({ article }: Attribution, reading: string, words: string): Attribution | null => {
    const before = featuresOf({ text: words, prefix: '', suffix: '' });
    if (!isTelling(before)) return null;
    placesOf ??= Map.groupBy(attributions, (one) =>
      placed(one.article, normOf(selectorOf(one.content, texts.get(one.article) ?? '').text)),
    );
    const [only, another] = placesOf.get(placed(article, before.words.text)) ?? [];
    if (only === undefined || another !== undefined) return null;
    const [known, own] = [remembered.get(only.id), remembered.get(reading)];
    // Another sentence that said the same is another.
    return known !== undefined && own !== undefined && hadElsewhere(known, own) ? null : only;
  };
  return (reading: string, words: string): { readonly id: string | null; readonly words: string } => {
    const passage = byId.get(fateOf.get(reading)?.heir ?? reading);
    if (passage === undefined) return { id: null, words };
    if (words === '') return { id: passage.id, words };
    const text = texts.get(passage.article) ?? '';
    const held = wordsNow(passage, words, text);
    if (held === null) return { id: saidAnew(passage, reading, words)?.id ?? null, words };
    return { id: readingWith(held, remembered.get(reading), passage, attributions, text).id, words: held };
  };
}

/** The end of a chain of mergers, when that statement is there. */
function mergedInto(
  id: string,
  merged: ReadonlyMap<string, string>,
  there: ReadonlySet<string>,
): string | null {
  const heir = merged.get(id);
  if (heir === undefined) return null;
  return there.has(heir) ? heir : mergedInto(heir, merged, there);
}

/**
 * Of the statements that have some of these readings the one that the editor merged them
 * into, else the one that has the most of them; of several, the largest. What the editor
 * merged may be others, which the machine has put under the same id since.
 */
function heirOf(
  { statements }: Story,
  readings: ReadonlySet<string>,
  mergedInto: string | null,
): string | null {
  const [heir] = statements
    .map((statement) => ({
      id: statement.id,
      isMerged: statement.id === mergedInto ? 1 : 0,
      shared: statement.readings.filter((reading) => readings.has(reading)).length,
      size: statement.readings.length,
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.isMerged - a.isMerged || b.shared - a.shared || b.size - a.size);
  return heir?.id ?? null;
}
