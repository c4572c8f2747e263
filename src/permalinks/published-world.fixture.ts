import type { align } from '../align/align.ts';
import { analyseStory, type Analysis } from '../analyse.ts';
import { drawsFrom, type Draw } from '../bench/draw.ts';
import { articleWith } from '../model.fixture.ts';
import type { Attribution, Decision, Story } from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { EDITS, newWorld, type Step } from './edits.fixture.ts';
import { formerPermalinks, type FormerPermalink } from './former.ts';
import { writeLedger } from './ledger-file.ts';
import { GAP, selectorOf, type Ledger, type LedgerPassage } from './ledger.ts';
import { formerSpeakers, movedAddresses } from './moved.ts';
import { articlePath, storyPath } from './paths.ts';
import { transfersOf } from './transfers.ts';
import { withTransfer } from './with-transfer.ts';
import { namesIn, placed, type PlacedArticle, type World } from './world.fixture.ts';

/** One edition of a world. */
export interface PublishedWorld {
  readonly story: Story;
  readonly ledger: Ledger;
  /** What each id stands for: names of words, by id of a passage or a statement. */
  readonly stands: ReadonlyMap<string, ReadonlySet<string>>;
  /** The decisions that pointed at something. */
  readonly decisions: readonly Decision[];
}

/** Publishes a world: decisions that point at nothing any more are taken back before. */
export function publish(world: World, ledger: Ledger | null): PublishedWorld {
  const articles = world.articles.map(placed);
  const analysis = analysed(world, articles, ledger);
  if (analysis.problems.length > 0) {
    const stale = new Set(analysis.problems.map(({ decision }) => decision));
    return publish({ ...world, decisions: world.decisions.filter((_, i) => !stale.has(i)) }, ledger);
  }
  const { story } = analysis;
  const named = new Map(
    story.attributions.map(({ id, article, content }) => [
      id,
      namesIn(
        articles.find((one) => one.id === article)!,
        content,
      ),
    ]),
  );
  const grouped = story.statements.map(
    ({ id, readings }) =>
      [id, new Set(readings.flatMap((reading) => [...(named.get(reading) ?? [])]))] as const,
  );
  return {
    story,
    ledger: analysis.ledger,
    stands: new Map([...named, ...grouped]),
    decisions: world.decisions,
  };
}

function analysed(world: World, articles: readonly PlacedArticle[], ledger: Ledger | null): Analysis {
  const { id, known, decisions, groups } = world;
  return analyseStory(
    {
      id,
      title: 'The ferry',
      date: null,
      articles: articles.map(({ id, text, sentences, found }) => ({
        article: { ...articleWith(id, text), blocks: plainBlocks(text) },
        extraction: {
          attributions: found.map(({ content, source }) => ({
            kind: 'direct',
            source,
            cue: null,
            content,
            quoted: content,
            figures: [],
            confidence: 1,
          })),
          mentions: [],
          sentences: sentences.map(({ extent }) => extent),
        },
      })),
      known,
      decisions,
      ledger,
    },
    (_, attributions) => grouped(attributions, articles, groups),
  );
}

/** An alignment that puts sentences together as the world says; a passage whose sentences stand apart comes in parts. */
function grouped(
  attributions: readonly Attribution[],
  articles: readonly PlacedArticle[],
  groups: World['groups'],
): ReturnType<typeof align> {
  const groupOf = (number: number) => groups.findIndex((group) => group.includes(number));
  const splits: ReturnType<typeof align>['splits'] = [];
  const members = new Map<string, string[]>();
  const enter = (key: string, reading: string) => members.set(key, [...(members.get(key) ?? []), reading]);
  for (const attribution of attributions) {
    const { sentences } = articles.find(({ id }) => id === attribution.article)!;
    const parts = sentences
      .map(({ number, extent }) => ({
        number,
        content: attribution.content.filter(({ start, end }) => start < extent.end && end > extent.start),
      }))
      .filter(({ content }) => content.length > 0)
      .map(({ number, content }, i) => ({
        number,
        part: { ...attribution, id: `${attribution.id}~${i + 1}`, partOf: attribution.id, content },
      }));
    const keyOf = (number: number, alone: string) =>
      groupOf(number) < 0 ? `alone ${alone}` : `group ${groupOf(number)}`;
    if (new Set(parts.map(({ number }) => keyOf(number, ''))).size > 1) {
      splits.push({ attribution: attribution.id, parts: parts.map(({ part }) => part) });
      for (const { number, part } of parts) enter(keyOf(number, part.id), part.id);
    } else enter(keyOf(parts[0]?.number ?? -1, attribution.id), attribution.id);
  }
  return {
    groups: Array.from(members.values(), (readings) => ({ readings, confidence: 1, matches: [] })),
    nearMisses: [],
    splits,
  };
}

/** What an edition said last about an id, while it stood for something. */
interface Published {
  readonly names: ReadonlySet<string>;
  /** The words of a passage, the title of a statement. */
  readonly words: string;
  readonly speaker: string | null;
  readonly kind: FormerPermalink['kind'];
  /** Whether it led to something in the edition before. What was away is another when it comes back changed. */
  isLast: boolean;
}

/** Everything that editions of a story ever published. */
class Archive {
  readonly ids = new Map<string, Published>();
  readonly #paths = new Set<string>();
  readonly #speakers = new Map<string, string>();

  add(...editions: readonly PublishedWorld[]): void {
    for (const edition of editions) this.#add(edition);
  }

  #add({ story, stands, ledger }: PublishedWorld): void {
    for (const { id, leadsTo } of [...ledger.passages, ...ledger.statements])
      if (this.ids.has(id)) this.ids.get(id)!.isLast = leadsTo !== null;
    for (const { id, speaker, content, article } of story.attributions) {
      const text = story.articles.find((one) => one.id === article)?.text ?? '';
      const { text: words } = selectorOf(content, text);
      this.ids.set(id, { names: stands.get(id)!, words, speaker, kind: 'passage', isLast: true });
    }
    for (const { id, title } of story.statements)
      this.ids.set(id, {
        names: stands.get(id)!,
        words: title,
        speaker: null,
        kind: 'statement',
        isLast: true,
      });
    for (const path of pathsOf(story)) this.#paths.add(path);
    for (const { id, name } of story.speakers) this.#speakers.set(id, name);
  }

  /** What the stories of an edition say wrongly, or no longer say, of what was published before. */
  lossesIn(...stories: readonly PublishedWorld[]): string[] {
    const former = Map.groupBy(
      stories.flatMap(({ story, ledger }) => formerPermalinks(story, ledger)),
      ({ id }) => id,
    );
    const now = {
      stands: new Map(stories.flatMap(({ stands }) => [...stands])),
      attributions: stories.flatMap(({ story }) => story.attributions),
      passages: stories.flatMap(({ ledger }) => ledger.passages),
    };
    const there = stories.flatMap(({ stands }) => [...stands.keys()]);
    const answered = [...there, ...Array.from(former.values()).flatMap((all) => all.map(({ id }) => id))];
    return [
      ...answered.filter((id, i) => answered.indexOf(id) < i).map((id) => `${id} is answered twice`),
      ...[...this.ids].flatMap(([id, before]) => lossOf(id, before, former.get(id)?.[0], now)),
      ...this.#lostPaths(stories),
      ...this.#lostSpeakers(stories),
    ];
  }

  #lostPaths(stories: readonly PublishedWorld[]): string[] {
    const there = new Set(stories.flatMap(({ story }) => pathsOf(story)));
    const moved = new Map(
      stories.flatMap(({ story, ledger }) =>
        movedAddresses(
          ledger,
          story.articles.map(({ id }) => id),
        ).map(({ path, target }) => [path, target] as const),
      ),
    );
    return [...this.#paths]
      .filter((path) => !there.has(path))
      .flatMap((path) => {
        const target = moved.get(path);
        if (target === undefined) return [`${path} is not answered`];
        return target === null || there.has(target) ? [] : [`${path} leads to ${target}, which is not there`];
      });
  }

  #lostSpeakers(stories: readonly PublishedWorld[]): string[] {
    const there = new Set(stories.flatMap(({ story }) => story.speakers.map(({ id }) => id)));
    const former = stories.flatMap(({ ledger }) => formerSpeakers(ledger, there));
    return [...this.#speakers]
      .filter(([id, name]) => !there.has(id) && !former.some((one) => one.id === id && one.name === name))
      .map(
        ([id, name]) =>
          `speaker ${id} was ${name} and is remembered as ${former.find((one) => one.id === id)?.name}`,
      );
  }
}

const pathsOf = ({ id, articles }: Story) => [
  storyPath(id),
  ...articles.map((article) => articlePath(id, article.id)),
];

/** What all stories of an edition have. */
interface AllPublished {
  readonly stands: ReadonlyMap<string, ReadonlySet<string>>;
  readonly attributions: readonly Attribution[];
  readonly passages: readonly LedgerPassage[];
}

/** Fewer words may be gone for the ledger when they have moved: equal ones stand in many places. */
const TELLING_WORDS = 7;

/** What is wrong with the page of an id that was published: empty when it says truly what became of it. */
function lossOf(
  id: string,
  before: Published,
  former: FormerPermalink | undefined,
  { stands, attributions, passages }: AllPublished,
): string[] {
  const now = stands.get(id);
  if (now !== undefined)
    return now.isDisjointFrom(before.names) ? [`${id} stands for something else now`] : [];
  if (former === undefined) return [`${id} is not answered`];
  const untrue = [
    ...(former.kind === before.kind ? [] : [`${id} was a ${before.kind}`]),
    ...(former.was === before.words ? [] : [`${id} was “${before.words}”, not “${former.was}”`]),
    ...(former.speaker === before.speaker ? [] : [`${id} was by ${before.speaker}, not ${former.speaker}`]),
    ...former.readings
      .filter(({ words }) => words.split(GAP).some((part) => part === ''))
      .map((reading) => `${id} had the reading ${reading.id}, of which no word is remembered`),
  ];
  const { leadsTo } = former;
  if (leadsTo !== null) {
    const heir = stands.get(leadsTo);
    if (heir === undefined) return [...untrue, `${id} leads to ${leadsTo}, which is not there`];
    return heir.isDisjointFrom(before.names)
      ? [...untrue, `${id} leads to ${leadsTo}, which is something else`]
      : untrue;
  }
  const isRejected = passages.some((passage) => passage.id === id && passage.isRejected);
  const isThere = attributions.some(
    (one) => stands.get(one.id)!.symmetricDifference(before.names).size === 0,
  );
  return isThere && !isRejected && before.isLast && before.names.size >= TELLING_WORDS
    ? [...untrue, `${id} is said to be gone, and is there`]
    : untrue;
}

/** What happened to a story that was edited and published again and again. */
export interface EditedStory {
  /** How many ids were published. */
  readonly ids: number;
  /** What went wrong after a step, with its kind; what stays wrong counts after each. */
  readonly losses: readonly string[];
}

/** Changes a story made from `seed`, and publishes it after each step. */
export function editedStory(seed: number, steps: readonly Step[]): EditedStory {
  let world = newWorld(drawsFrom(seed));
  let edition = publish(world, null);
  const archive = new Archive();
  archive.add(edition);
  const losses: string[] = [];
  for (const [i, { kind, seed }] of steps.entries()) {
    world = EDITS[kind]!(world, drawsFrom(seed), edition.story);
    edition = publish(world, edition.ledger);
    world = { ...world, decisions: edition.decisions };
    losses.push(...archive.lossesIn(edition).map((loss) => `step ${i + 1}, ${kind}: ${loss}`));
    archive.add(edition);
  }
  if (JSON.stringify(publish(world, edition.ledger).ledger) !== JSON.stringify(edition.ledger))
    losses.push('published again, the ledger changes');
  return { ids: archive.ids.size, losses };
}

/**
 * Changes two stories made from `seed`, moves articles between them (`moveArticle`, or all
 * that one has: `becomeOne`), and publishes both after each step.
 */
export function editedStories(seed: number, steps: readonly Step[]): EditedStory {
  const draw = drawsFrom(seed);
  let worlds: World[] = [newWorld(draw), newWorld(draw, 'school', ['post', 'tribune', 'star'], 1000)];
  let ledgers = new Map<string, string>();
  let editions: PublishedWorld[] = [];
  const archive = new Archive();
  const losses: string[] = [];
  const publishAll = () => {
    const stories = worlds.map(({ id, articles }) => ({
      id,
      ledger: ledgers.get(id) ?? null,
      articles: articles
        .map(placed)
        .map(({ id, text }) => ({ id, outlet: id, body: text, text: () => text })),
    }));
    const strays = [...ledgers].filter(([id]) => !worlds.some((world) => world.id === id));
    const { transfers, taken } = transfersOf([
      ...stories,
      ...strays.map(([id, ledger]) => ({ id, ledger, articles: [] })),
    ]);
    for (const [id] of strays) if (!taken.has(id)) losses.push(`the ledger of ${id} belongs to no story`);
    editions = worlds.map((world, i) => {
      const text = stories[i]!.ledger;
      const ledger = text === null ? null : (JSON.parse(text) as Ledger);
      return publish(world, withTransfer(ledger, world.id, transfers.get(world.id) ?? null));
    });
    worlds = worlds.map((world, i) => ({ ...world, decisions: editions[i]!.decisions }));
    for (const { story, ledger } of editions) ledgers.set(story.id, writeLedger(ledger));
  };
  publishAll();
  archive.add(...editions);
  for (const [i, { kind, seed }] of steps.entries()) {
    const draw = drawsFrom(seed);
    const at = draw(worlds.length);
    const before = worlds;
    if (kind === 'moveArticle') worlds = withMoved(worlds, at, draw);
    else if (kind === 'becomeOne') worlds = asOne(worlds);
    else
      worlds = worlds.map((world, j) => (j === at ? EDITS[kind]!(world, draw, editions[j]!.story) : world));
    // No story gets the name of another, be it one that is part of another now.
    const names = new Set(worlds.map(({ id }) => id));
    const others = before.filter((_, j) => j !== at).map(({ id }) => id);
    if (
      names.size < worlds.length ||
      worlds.some(({ id }) => id !== before[at]!.id && !others.includes(id) && ledgers.has(id))
    )
      worlds = before;
    // A story's ledger is renamed like its folder.
    if (worlds.length === before.length)
      ledgers = new Map(
        [...ledgers].map(([id, ledger]) => {
          const place = before.findIndex((world) => world.id === id);
          return [place < 0 ? id : worlds[place]!.id, ledger];
        }),
      );
    publishAll();
    losses.push(...archive.lossesIn(...editions).map((loss) => `step ${i + 1}, ${kind}: ${loss}`));
    archive.add(...editions);
  }
  const last = new Map(ledgers);
  publishAll();
  for (const [id, ledger] of ledgers)
    if (last.get(id) !== ledger) losses.push(`published again, the ledger of ${id} changes`);
  return { ids: archive.ids.size, losses };
}

/** An article goes to the next story, if that has none of its outlet. */
function withMoved(worlds: readonly World[], at: number, draw: Draw): World[] {
  const from = worlds[at]!;
  const to = (at + 1) % worlds.length;
  const moved = from.articles[draw(from.articles.length)]!;
  if (worlds.length < 2 || from.articles.length < 2 || worlds[to]!.articles.some(({ id }) => id === moved.id))
    return [...worlds];
  return worlds.map((world, i) =>
    i === at
      ? { ...world, articles: world.articles.filter((one) => one !== moved) }
      : i === to
        ? { ...world, articles: [...world.articles, moved] }
        : world,
  );
}

/** All articles of the second story go to the first; where that has one of their outlet they are left out. */
function asOne([first, second]: readonly World[]): World[] {
  if (second === undefined) return [first!];
  const own = new Set(first!.articles.map(({ id }) => id));
  const moved = second.articles.filter(({ id }) => !own.has(id));
  if (moved.length === 0) return [first!, second];
  return [{ ...first!, articles: [...first!.articles, ...moved] }];
}
