import { readIndex, type EditionIndex } from './analyses/edition-index.ts';
import { readRecord, type AnalysisRecord } from './analyses/record.ts';
import type { StorySummary } from './analyses/summary.ts';
import type { Imprint } from './content/read-imprint.ts';
import { contentRoot } from './content/root.ts';
import type { Article, Attribution, Outlet, Speaker, Statement, Story } from './model.ts';
import { currentPart, shareOf, weightOf } from './parts.ts';
import { formerPermalinks, type FormerPermalink } from './permalinks/former.ts';
import type { Ledger } from './permalinks/ledger.ts';
import { movedAddresses, type Moved } from './permalinks/moved.ts';
import { byCodeUnit } from './text/by-code-unit.ts';
import { byName } from './text/by-name.ts';
import { parseMarkdown, type MarkdownDocument } from './text/markdown.ts';

/**
 * What the pages show. A large edition is rendered in parts: a part has its own
 * stories in full, and summaries of all.
 */
export interface Edition {
  /** Who answers for it, as far as that is said. */
  readonly imprint: Imprint;
  /** All stories, newest first; those without a day stand at that of their latest article. */
  readonly list: readonly StorySummary[];
  /** All outlets, by name. */
  readonly outlets: readonly Outlet[];
  /** All speakers, by name. */
  readonly speakers: readonly Speaker[];
  /** One story of the list in full. */
  readonly storyOf: (id: string) => Promise<StoryInFull>;
  /** This part's share of a list, in its order. */
  readonly mine: <Thing>(list: readonly Thing[]) => readonly Thing[];
  /** The stories of this part, in the list's order. */
  readonly stories: readonly Story[];
  /** Statements of this part by id, with their story. */
  readonly statements: ReadonlyMap<string, { readonly story: Story; readonly statement: Statement }>;
  /** Quotes and claims of this part by id, with their story. */
  readonly attributions: ReadonlyMap<string, { readonly story: Story; readonly attribution: Attribution }>;
  /** Permalinks of this part's stories that were published and lead elsewhere now, or nowhere. */
  readonly former: readonly FormerPermalink[];
  /** Ids of statements of this part that had a handout and are in one article only now. */
  readonly hadHandout: ReadonlySet<string>;
  /** Words that the addresses of passages of this part stood for before their articles were changed, by id. */
  readonly formerWords: ReadonlyMap<string, readonly string[]>;
  /** Addresses that stories and articles of this part had before they were renamed, or taken out. */
  readonly moved: readonly (Moved & { readonly story: Story })[];
  /** An article of this part as a tree, for rendering. */
  readonly documentOf: (article: Article) => MarkdownDocument;
}

/** A story with its permalinks that lead elsewhere or nowhere. */
export interface StoryInFull {
  readonly story: Story;
  readonly former: readonly FormerPermalink[];
}

let made: Promise<Edition> | undefined;

/** The edition as it was analysed before the build; composed on the first call. */
export function edition(): Promise<Edition> {
  // In development the content may change under a running server.
  if (import.meta.env.DEV) return compose();
  return (made ??= compose());
}

async function compose(): Promise<Edition> {
  const index = await readIndex(contentRoot());
  if (index === null) throw new Error('The content folder is not analysed yet; build again.');
  const part = currentPart() ?? { number: 0, of: 1 };
  const own = await Promise.all(
    shareOf(index.stories, part, ({ summary }) => weightOf(summary)).map(({ key }) => recordOf(key)),
  );
  const inFull = own.map(storyInFull);
  const stories = own.map(({ story }) => story);
  const bodies = new Map(
    own.flatMap(({ story, bodies }) => story.articles.map((article, i) => [article, bodies[i] ?? ''])),
  );
  return {
    imprint: index.imprint,
    list: index.stories.map(({ summary }) => summary),
    outlets: index.outlets.toSorted(byTheirNames),
    speakers: uniqueSpeakers(index),
    storyOf: reader(index, inFull),
    mine: (list) => shareOf(list, part),
    stories,
    statements: new Map(
      stories.flatMap((story) => story.statements.map((s) => [s.id, { story, statement: s }])),
    ),
    attributions: new Map(
      stories.flatMap((story) => story.attributions.map((a) => [a.id, { story, attribution: a }])),
    ),
    former: inFull.flatMap(({ former }) => former),
    hadHandout: new Set(own.flatMap(({ ledger }) => handoutsOfBefore(ledger))),
    formerWords: new Map(
      own.flatMap(({ ledger }) => ledger.passages.map(({ id, formerWords = [] }) => [id, formerWords])),
    ),
    moved: own.flatMap(({ story, ledger }) => {
      const there = story.articles.map(({ id }) => id);
      return movedAddresses(ledger, there).map((moved) => ({ ...moved, story }));
    }),
    documentOf: (article) => parseMarkdown(bodies.get(article) ?? ''),
  };
}

/** A record with its ledger read. */
type ReadRecord = Omit<AnalysisRecord, 'ledger'> & { readonly ledger: Ledger };

async function recordOf(key: string): Promise<ReadRecord> {
  const record = await readRecord(key);
  if (record === null) throw new Error('An analysis is missing from the cache; build again.');
  return { ...record, ledger: JSON.parse(record.ledger) as Ledger };
}

/** Ids of the statements that are there and have a handout no longer. */
const handoutsOfBefore = ({ statements }: Ledger): string[] =>
  statements
    .filter(({ id, leadsTo, hadHandout }) => hadHandout === true && leadsTo === id)
    .map(({ id }) => id);

/** Stories of other parts that are kept in memory: a list's pages want the newest again and again. */
const KEPT = 40;

/** Reads stories by id; those of the own part are there, of the others the last few are remembered. */
function reader(index: EditionIndex, own: readonly StoryInFull[]): Edition['storyOf'] {
  const keys = new Map(index.stories.map(({ key, summary }) => [summary.id, key]));
  const here = new Map(own.map((one) => [one.story.id, one]));
  const recent = new Map<string, Promise<StoryInFull>>();
  return async (id) => {
    const known = here.get(id);
    if (known !== undefined) return known;
    const story = recent.get(id) ?? recordOf(keys.get(id) ?? '').then(storyInFull);
    recent.delete(id);
    recent.set(id, story);
    for (const oldest of recent.keys()) {
      if (recent.size <= KEPT) break;
      recent.delete(oldest);
    }
    return story;
  };
}

const storyInFull = ({ story, ledger }: ReadRecord): StoryInFull => ({
  story,
  former: formerPermalinks(story, ledger),
});

/** Speakers of all stories by name, each with all its aliases. */
function uniqueSpeakers({ stories }: EditionIndex): Speaker[] {
  const byId = new Map<string, Omit<Speaker, 'aliases'> & { readonly aliases: Set<string> }>();
  for (const { summary } of stories)
    for (const { id, name, aliases, role, kind } of summary.speakers) {
      const other = byId.get(id);
      if (other === undefined) byId.set(id, { id, name, aliases: new Set(aliases), role, kind });
      else for (const alias of aliases) other.aliases.add(alias);
    }
  return Array.from(byId.values(), (speaker) => ({
    ...speaker,
    aliases: [...speaker.aliases].sort(byCodeUnit),
  })).sort(byTheirNames);
}

const byTheirNames = (a: { readonly name: string }, b: { readonly name: string }) => byName(a.name, b.name);
