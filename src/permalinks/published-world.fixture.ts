import type { align } from '../align/align.ts';
import { analyseStory, type Analysis } from '../analyse.ts';
import { drawsFrom } from '../bench/draw.ts';
import { articleWith } from '../model.fixture.ts';
import type { Attribution, Decision, Story } from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { EDITS, newWorld, type Step } from './edits.fixture.ts';
import { formerPermalinks, type FormerPermalink } from './former.ts';
import { GAP, selectorOf, type Ledger } from './ledger.ts';
import { formerSpeakers, movedAddresses } from './moved.ts';
import { articlePath, storyPath } from './paths.ts';
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

  add({ story, stands, ledger }: PublishedWorld): void {
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

  /** What an edition says wrongly, or no longer says, of what was published before. */
  lossesIn(edition: PublishedWorld): string[] {
    const former = new Map(formerPermalinks(edition.story, edition.ledger).map((one) => [one.id, one]));
    return [
      ...[...this.ids].flatMap(([id, before]) => lossOf(id, before, former.get(id), edition)),
      ...this.#lostPaths(edition),
      ...this.#lostSpeakers(edition),
    ];
  }

  #lostPaths({ story, ledger }: PublishedWorld): string[] {
    const there = new Set(pathsOf(story));
    const ids = story.articles.map(({ id }) => id);
    const moved = new Map(movedAddresses(ledger, ids).map(({ path, target }) => [path, target]));
    return [...this.#paths]
      .filter((path) => !there.has(path))
      .flatMap((path) => {
        const target = moved.get(path);
        if (target === undefined) return [`${path} is not answered`];
        return target === null || there.has(target) ? [] : [`${path} leads to ${target}, which is not there`];
      });
  }

  #lostSpeakers({ story, ledger }: PublishedWorld): string[] {
    const there = new Set(story.speakers.map(({ id }) => id));
    const former = new Map(formerSpeakers(ledger, there).map(({ id, name }) => [id, name]));
    return [...this.#speakers]
      .filter(([id, name]) => !there.has(id) && former.get(id) !== name)
      .map(([id, name]) => `speaker ${id} was ${name} and is remembered as ${former.get(id)}`);
  }
}

const pathsOf = ({ id, articles }: Story) => [
  storyPath(id),
  ...articles.map((article) => articlePath(id, article.id)),
];

/** Fewer words may be gone for the ledger when they have moved: equal ones stand in many places. */
const TELLING_WORDS = 7;

/** What is wrong with the page of an id that was published: empty when it says truly what became of it. */
function lossOf(
  id: string,
  before: Published,
  former: FormerPermalink | undefined,
  { story, ledger, stands }: PublishedWorld,
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
  const isRejected = ledger.passages.some((passage) => passage.id === id && passage.isRejected);
  const isThere = story.attributions.some(
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
