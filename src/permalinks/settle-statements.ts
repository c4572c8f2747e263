import { byCodeUnit } from '../text/by-code-unit.ts';
import { postings } from '../text/postings.ts';
import type { Ledger, LedgerStatement } from './ledger.ts';

/**
 * Ids of groups of readings, in the order given: the id under which the ledger
 * remembers the most of a group's readings as they were found, then as an editor
 * left them, else a new one. Each remembered id goes to one group at most, and
 * that of a statement that is there to no group without a reading of its page.
 *
 * @param leads where remembered passages are now (`readingLeads`)
 * @param taken ids that are in use already; those given are added
 * @param fresh makes a new id for a group, by its place in the list
 */
export function settleStatements(
  groups: readonly (readonly string[])[],
  ledger: Ledger | null,
  leads: ReadonlyMap<string, string | null>,
  taken: Set<string>,
  fresh: (place: number) => string,
): string[] {
  const given = new Map<number, string>();
  const statements = ledger?.statements ?? [];
  for (const { place, id } of [
    ...kinships(groups, statements, leads),
    ...kinships(groups, statements.map(asShown), leads),
  ]) {
    if (given.has(place) || taken.has(id)) continue;
    given.set(place, id);
    taken.add(id);
  }
  const remembered = new Set([...statements, ...(ledger?.elsewhere?.statements ?? [])].map(({ id }) => id));
  return groups.map((_, place) => {
    const known = given.get(place);
    if (known !== undefined) return known;
    let id = fresh(place);
    // An id that once meant other readings is not used again.
    while (taken.has(id) || remembered.has(id)) id += '0';
    taken.add(id);
    return id;
  });
}

/**
 * Whether a group may have an id: one that the ledger remembers goes on only with a
 * reading of the page that had it, wherever an editor has moved the others.
 *
 * @param leads where remembered passages are now (`readingLeads`)
 */
export function mayHaveId(
  ledger: Ledger | null,
  leads: ReadonlyMap<string, string | null>,
): (id: string, readings: readonly string[]) => boolean {
  const pages = new Map(
    ledger?.statements.map(({ id, readings, shown = readings }) => [id, readingsNow(shown, leads)]),
  );
  return (id, readings) => {
    const page = pages.get(id);
    return page === undefined || readings.some((reading) => page.has(reading));
  };
}

const asShown = (statement: LedgerStatement): LedgerStatement => ({
  ...statement,
  readings: statement.shown ?? statement.readings,
});

/** Remembered statements and groups that share readings, those that share the most, and of these have the fewest others, and then those that are there, first. */
function kinships(
  groups: readonly (readonly string[])[],
  statements: readonly LedgerStatement[],
  leads: ReadonlyMap<string, string | null>,
): { place: number; id: string }[] {
  const placesOf = postings(groups, (readings) => readings);
  return statements
    .flatMap(({ id, readings, shown = readings, leadsTo }) => {
      const now = readingsNow(readings, leads);
      const ofPage = readingsNow(shown, leads);
      const kin = Map.groupBy(
        [...now].flatMap((reading) => placesOf.get(reading) ?? []),
        (place) => place,
      );
      return Array.from(kin, ([place, { length: shared }]) => {
        const apart = groups[place]!.length + now.size - 2 * shared;
        // What is as it was found goes by its id, whatever an editor made of it: decisions name it.
        const isAsFound = apart === 0 && now.size === readings.length;
        return {
          id,
          place,
          shared,
          apart,
          standing: leadsTo === id ? 2 : leadsTo === null ? 0 : 1,
          isOther: leadsTo === id && !isAsFound && !groups[place]!.some((reading) => ofPage.has(reading)),
        };
      });
    })
    .filter(({ isOther }) => !isOther)
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        a.apart - b.apart ||
        b.standing - a.standing ||
        byCodeUnit(a.id, b.id) ||
        a.place - b.place,
    );
}

/** Where a statement's readings are now; those that are gone are left out. */
function readingsNow(readings: readonly string[], leads: ReadonlyMap<string, string | null>): Set<string> {
  return new Set(readings.flatMap((reading) => leads.get(reading) ?? []));
}
