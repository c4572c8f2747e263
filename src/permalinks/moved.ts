import type { Ledger, LedgerArticle } from './ledger.ts';
import { articlePath, storyPath } from './paths.ts';

/** An address of a story, or of an article of it, that was published and that the story no longer gives. */
export interface Moved {
  readonly path: string;
  /** The address that it has now, or null when it is gone. */
  readonly target: string | null;
  /** Id of the story that what stood there is part of now, where that is another. */
  readonly into?: string;
}

/**
 * The former addresses of a story and its articles: under each name that the
 * story had, and under each that an article had, and those of stories that
 * went into it.
 *
 * @param articles ids of those that are there
 */
export function movedAddresses(ledger: Ledger, articles: readonly string[]): Moved[] {
  const { story, formerly = [], articles: remembered = [], took = [] } = ledger;
  const own = [story, ...formerly];
  const leads = [
    ...articles.map((id): LedgerArticle => ({ id, leadsTo: id })),
    ...remembered.filter(({ id }) => !articles.includes(id)),
  ];
  return [
    ...own.map((name) => ({ name, articles: leads, into: {} })),
    ...took.flatMap((taken) =>
      taken.names.map((name) => ({ name, articles: taken.articles, into: { into: story } })),
    ),
  ]
    .flatMap(({ name, articles, into }): Moved[] => [
      { path: storyPath(name), target: storyPath(story), ...into },
      ...articles.map(({ id, leadsTo, story: at }) => ({
        path: articlePath(name, id),
        target: leadsTo === null ? null : articlePath(at ?? story, leadsTo),
        ...(at === undefined ? {} : { into: at }),
      })),
    ])
    .filter(({ path, target }) => path !== target);
}

/**
 * The names under which a story had articles and has none now, with what these
 * are called: an article has the id of its outlet.
 *
 * @param articles ids of those that are there
 */
export const formerNames = (ledger: Ledger, articles: readonly string[]): readonly LedgerArticle[] =>
  (ledger.articles ?? []).filter(({ id }) => !articles.includes(id));

/** A speaker whom a story named once. */
export interface FormerSpeaker {
  readonly id: string;
  /** As it was last, or null where no ledger remembers it. */
  readonly name: string | null;
}

/** The speakers whom a story named once and an edition with these speakers has no longer. */
export const formerSpeakers = (
  { speakers = [], names = {} }: Ledger,
  there: ReadonlySet<string>,
): readonly FormerSpeaker[] =>
  speakers.filter((id) => !there.has(id)).map((id) => ({ id, name: names[id] ?? null }));

/**
 * Where the addresses of outlets lead that an edition has no longer: to the
 * name that the first of its stories gives them, or to nothing.
 *
 * @param names `formerNames` of each story, the newest first
 * @param outlets ids of those that are there
 */
export function outletLeads(
  names: readonly (readonly LedgerArticle[])[],
  outlets: ReadonlySet<string>,
): Map<string, string | null> {
  const leads = new Map<string, string | null>();
  for (const { id, leadsTo } of names.flat())
    if (!outlets.has(id))
      leads.set(id, leads.get(id) ?? (leadsTo !== null && outlets.has(leadsTo) ? leadsTo : null));
  return leads;
}
