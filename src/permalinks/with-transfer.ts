import { byCodeUnit } from '../text/by-code-unit.ts';
import { emptyLedger, type Ledger, type LedgerElsewhere, type Left } from './ledger.ts';
import type { Transfer } from './transfers.ts';

/** A story's ledger with what came from other stories, and without what went to them, which it remembers. */
export function withTransfer(ledger: Ledger | null, story: string, transfer: Transfer | null): Ledger | null {
  if (transfer === null) return ledger;
  const { took = [], elsewhere, ...before } = ledger ?? emptyLedger(story);
  const storyOf = new Map(transfer.left);
  const passages = split(before.passages, transfer.passages, elsewhere?.passages, storyOf);
  const statements = split(before.statements, transfer.statements, elsewhere?.statements, storyOf);
  const articles = new Map([...(before.articles ?? []), ...transfer.articles].map((one) => [one.id, one]));
  const left: LedgerElsewhere = { passages: passages.left, statements: statements.left };
  const taken = new Map([...took, ...transfer.took].map((one) => [one.names[0], one]));
  const speakers = [...new Set([...(before.speakers ?? []), ...transfer.speakers])];
  const names = { ...transfer.names, ...before.names };
  return {
    ...before,
    ...(articles.size === 0 ? {} : { articles: [...articles.values()] }),
    ...(speakers.length === 0 ? {} : { speakers }),
    ...(Object.keys(names).length === 0 ? {} : { names }),
    ...(taken.size === 0 ? {} : { took: [...taken.values()] }),
    passages: passages.here,
    statements: statements.here,
    ...(left.passages.length + left.statements.length === 0 ? {} : { elsewhere: left }),
  };
}

/** Which entries a ledger has, and which another has now, by id. */
function split<Entry extends { readonly id: string }>(
  own: readonly Entry[],
  arrived: readonly Entry[],
  before: readonly Left<Entry>[] = [],
  storyOf: ReadonlyMap<string, string>,
): { here: Entry[]; left: Left<Entry>[] } {
  const back = new Set(arrived.map(({ id }) => id));
  const all = new Map<string, Entry | Left<Entry>>();
  for (const one of [...before, ...own, ...arrived]) all.set(one.id, one);
  const sorted = [...all.values()].sort((a, b) => byCodeUnit(a.id, b.id));
  const homeOf = (one: Entry | Left<Entry>) =>
    back.has(one.id) ? null : (storyOf.get(one.id) ?? ('story' in one ? one.story : null));
  return {
    here: sorted.filter((one) => homeOf(one) === null),
    left: sorted.flatMap((one) => {
      const story = homeOf(one);
      return story === null ? [] : [{ ...one, story }];
    }),
  };
}
