import { drawsFrom } from '../bench/draw.ts';
import type { Attribution } from '../model.ts';
import { EDITS, newWorld } from './edits.fixture.ts';
import { statementId } from './ids.ts';
import { passageLeads } from './leads.ts';
import type { Ledger } from './ledger.ts';
import { reconcile } from './reconcile.ts';
import { settlePassages } from './settle-passages.ts';
import { settleStatements } from './settle-statements.ts';
import {
  placed,
  storyArticle,
  storyAttribution,
  storyOf,
  storyStatement,
  type World,
} from './world.fixture.ts';

/** One edition of a world: its ledger, and which passages each of its ids stands for. */
export interface PublishedWorld {
  readonly ledger: Ledger;
  readonly passages: ReadonlyMap<string, ReadonlySet<number>>;
  readonly statements: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Publishes a world as the stages do: ids of passages, then of statements, then the ledger. */
export function publish(world: World, ledger: Ledger | null): PublishedWorld {
  const placedArticles = world.articles.map((article) => ({ id: article.id, ...placed(article) }));
  const ids = settlePassages(
    'ferry',
    placedArticles.map(({ id, text, found }) => ({ id, text, attributions: found })),
    ledger,
  );
  const passages = new Map<string, ReadonlySet<number>>();
  const attributions: Attribution[] = placedArticles.flatMap(({ id: article, found }, i) =>
    found.map(({ content, passages: numbers }, j) => {
      const id = ids[i]![j]!;
      passages.set(id, numbers);
      return storyAttribution(id, article, content);
    }),
  );
  const articles = placedArticles.map(({ id, text }) => storyArticle(id, text));
  const groups = groupsOf(world, attributions, passages);
  const leads = passageLeads(ledger, articles, attributions);
  const statementIds = settleStatements(groups, ledger, leads, new Set(), (place) =>
    statementId(
      'ferry',
      attributions.filter(({ id }) => groups[place]!.includes(id)),
      ({ id }) => id,
    ),
  );
  const statements = groups.map((readings, i) => storyStatement(statementIds[i]!, readings));
  return {
    ledger: reconcile(ledger, {
      story: storyOf(articles, attributions, statements),
      found: attributions,
      foundStatements: statements.map(({ id, readings }) => ({ id, readings })),
      merged: new Map(),
    }),
    passages,
    statements: new Map(
      statements.map(({ id, readings }) => [
        id,
        new Set(readings.flatMap((r) => [...(passages.get(r) ?? [])])),
      ]),
    ),
  };
}

function groupsOf(
  world: World,
  attributions: readonly Attribution[],
  passages: ReadonlyMap<string, ReadonlySet<number>>,
): string[][] {
  const left = new Set(attributions.map(({ id }) => id));
  const take = (wanted: (id: string) => boolean) => [...left].filter((id) => wanted(id) && left.delete(id));
  const together = world.groups.map((group) => take((id) => group.some((n) => passages.get(id)?.has(n))));
  return [...together.filter((group) => group.length > 0), ...[...left].map((id) => [id])];
}

const meets = (a: ReadonlySet<number>, b: ReadonlySet<number> | undefined) =>
  b !== undefined && !a.isDisjointFrom(b);

/** Ids that lead to something else than they stood for, or to nothing while it is there. */
function lost(
  entries: readonly { readonly id: string; readonly leadsTo: string | null }[],
  stoodFor: ReadonlyMap<string, ReadonlySet<number>>,
  now: ReadonlyMap<string, ReadonlySet<number>>,
): string[] {
  const there = new Set([...now.values()].flatMap((numbers) => [...numbers]));
  return [...stoodFor].flatMap(([id, numbers]) => {
    const entry = entries.find((one) => one.id === id);
    if (entry === undefined) return [`${id} left the ledger`];
    const isThere = !numbers.isDisjointFrom(there);
    if (entry.leadsTo === null) return isThere ? [`${id} is said to be gone, and is there`] : [];
    return meets(numbers, now.get(entry.leadsTo))
      ? []
      : [`${id} leads to ${entry.leadsTo}, which is something else`];
  });
}

/** Articles whose address leads to no article that is there, without its being said that they are gone. */
function lostArticles(
  { articles: remembered = [] }: Ledger,
  published: ReadonlySet<string>,
  now: World,
): string[] {
  const there = new Set(now.articles.map(({ id }) => id));
  return [...published]
    .filter((id) => !there.has(id))
    .flatMap((id) => {
      const entry = remembered.find((one) => one.id === id);
      if (entry === undefined) return [`${id} left the ledger`];
      return entry.leadsTo === null || there.has(entry.leadsTo)
        ? []
        : [`${id} leads to nothing that is there`];
    });
}

/** What happened to a story that was edited and published again and again. */
export interface EditedStory {
  /** How often each kind of edit was made. */
  readonly edits: ReadonlyMap<string, number>;
  /** How many ids were published. */
  readonly ids: number;
  /** Ids that went wrong after an edit, with its kind; one that stays wrong counts after each. */
  readonly losses: readonly string[];
}

/** After each so many edits it is looked whether a second publishing changes anything. */
const PUBLISHED_TWICE = 5;

const isSettled = (world: World, ledger: Ledger) =>
  JSON.stringify(publish(world, ledger).ledger) === JSON.stringify(ledger);

/** Edits a story made from `seed` so many times at random, and publishes it each time. */
export function editedStory(seed: number, count: number): EditedStory {
  const draw = drawsFrom(seed);
  const kinds = Object.keys(EDITS);
  let world = newWorld(draw);
  let edition = publish(world, null);
  const passages = new Map(edition.passages);
  const statements = new Map(edition.statements);
  const articles = new Set(world.articles.map(({ id }) => id));
  const edits = new Map<string, number>();
  const losses: string[] = [];
  for (let i = 0; i < count; i++) {
    const kind = kinds[draw(kinds.length)]!;
    edits.set(kind, (edits.get(kind) ?? 0) + 1);
    world = EDITS[kind]!(world, draw);
    edition = publish(world, edition.ledger);
    const lostNow = [
      ...lost(edition.ledger.passages, passages, edition.passages),
      ...lost(edition.ledger.statements, statements, edition.statements),
      ...lostArticles(edition.ledger, articles, world),
    ];
    if (i % PUBLISHED_TWICE === 0 && !isSettled(world, edition.ledger))
      lostNow.push('the ledger changes again');
    losses.push(...lostNow.map((loss) => `story ${seed}, edit ${i}, ${kind}: ${loss}`));
    for (const { id } of world.articles) articles.add(id);
    for (const [id, stands] of edition.passages) passages.set(id, stands);
    for (const [id, stands] of edition.statements) statements.set(id, stands);
  }
  return { edits, ids: passages.size + statements.size, losses };
}
