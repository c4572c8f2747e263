import type { Span } from '../model.ts';
import { overlap } from '../text/spans.ts';
import { normOf } from '../text/words.ts';
import { bestMatches } from './assignment.ts';
import { attributionIds } from './ids.ts';
import { allPassages, GAP, selectorOf, type Ledger, type LedgerPassage } from './ledger.ts';
import { featuresAt, placeOfWords } from './place.ts';
import { featuresOf, hasSameSide, isBack, isInPlace, recognise, type Features } from './recognise.ts';

/** An article with what was found in it; an attribution that has an id keeps it. */
export interface Unsettled {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly id?: string | null;
    readonly content: readonly Span[];
    readonly speaker?: string | null;
    /** Ids of parts are settled apart from those of wholes. */
    readonly partOf?: string | null;
    /** Whether an editor added it: that changes no new id of what was found. */
    readonly isAdded?: boolean;
  }[];
}

/** Share of a vanished article's passages that stand in a new one under another name, when it was only renamed. */
const RENAMED_SHARE = 0.3;

/**
 * Ids of a story's attributions, by article and in the order given: the id
 * that the ledger remembers for a passage, else a new one made of its content
 * (`attributionIds`) that was never another's. Without a ledger all are new.
 */
export function settlePassages(
  story: string,
  articles: readonly Unsettled[],
  ledger: Ledger | null,
): string[][] {
  const kept = new Set(articles.flatMap(({ attributions }) => attributions.flatMap(({ id }) => id ?? [])));
  const remembered = (ledger?.passages ?? []).filter(({ id }) => !kept.has(id));
  const nameNow = namesNow(ledger?.passages ?? [], articles);
  const reserved = new Set([...kept, ...(ledger === null ? [] : allPassages(ledger)).map(({ id }) => id)]);
  const fresh = idsByContent(story, articles, reserved);
  // What a content alone gives decides between those that are remembered only.
  const natural = remembered.length === 0 ? fresh : idsByContent(story, articles);
  return articles.map((article, i) => {
    const mine = remembered.filter((passage) => nameNow(passage.article) === article.id);
    const known = recogniseIn(article, mine, natural[i] ?? []);
    return article.attributions.map(({ id }, j) => id ?? known.get(j) ?? fresh[i]?.[j] ?? '');
  });
}

/** Ids that contents alone give: what was found has the same whether anything was added to it or not. */
function idsByContent(
  story: string,
  articles: readonly Unsettled[],
  reserved: ReadonlySet<string> = new Set(),
): string[][] {
  const isFound = ({ isAdded }: Unsettled['attributions'][number]) => isAdded !== true;
  if (articles.every(({ attributions }) => attributions.every(isFound)))
    return attributionIds(story, articles, reserved);
  const found = articles.map((article) => ({
    ...article,
    attributions: article.attributions.filter(isFound),
  }));
  const ids = attributionIds(story, found, reserved);
  const withAdded = attributionIds(story, articles, new Set([...reserved, ...ids.flat()]));
  return articles.map(({ attributions }, i) => {
    const own = ids[i]!.values();
    return attributions.map((one, j) => (isFound(one) ? own.next().value! : withAdded[i]![j]!));
  });
}

/** An attribution without an id, by its place in the article's list. */
interface Open {
  readonly place: number;
  readonly isPart: boolean;
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly now: Features;
  /** The id that its content alone gives: it decides between two at the same place. */
  readonly natural: string;
}

/** A remembered passage without an attribution. */
interface Remembered {
  readonly passage: LedgerPassage;
  readonly before: Features;
}

/**
 * The remembered ids of an article's attributions that have none, by place in
 * the list: first for the same words, by their surroundings where they occur
 * more than once, then for changed words.
 */
function recogniseIn(
  article: Unsettled,
  passages: readonly LedgerPassage[],
  natural: readonly string[],
): Map<number, string> {
  if (passages.length === 0) return new Map();
  const open = article.attributions.flatMap(({ id, content, speaker = null, partOf }, place): Open[] =>
    typeof id === 'string'
      ? []
      : [
          {
            place,
            isPart: (partOf ?? null) !== null,
            content,
            speaker,
            now: featuresOf(selectorOf(content, article.text)),
            natural: natural[place] ?? '',
          },
        ],
  );
  const known = passages.map((passage) => ({ passage, before: featuresOf(passage) }));
  const given = unchanged(open, known);
  const used = new Set(given.values());
  const remembered = known
    .filter(({ passage }) => !used.has(passage.id))
    .map((one): Remembered & Placed => {
      let standsAt: Span | null | undefined;
      // Most remembered passages are like nothing that is open, and are not looked for.
      return {
        ...one,
        standsAt: () => {
          if (standsAt === undefined) standsAt = placeAsItWas(one, article.text);
          return standsAt;
        },
      };
    });
  give(given, open, remembered, ({ passage, before }, { now }) =>
    before.words.text !== now.words.text || (!wasThere(passage) && !isBack(before, now))
      ? 0
      : recognise(before, now),
  );
  // What was away the last time is not known again by words that are only similar.
  const lastTime = remembered.filter(({ passage }) => wasThere(passage));
  give(given, open, lastTime, ({ before }, { now }) => recognise(before, now));
  return given;
}

/** Where remembered words still stand with nearly everything around them; null where they do not. */
function placeAsItWas({ passage, before }: Remembered, text: string): Span | null {
  const place = placeOfWords(passage, text);
  return place !== null && isInPlace(before, featuresAt(place, text)) ? place : null;
}

/** The ids of attributions that are as they were, words and surroundings, where only one was and only one is like that. */
function unchanged(open: readonly Open[], remembered: readonly Remembered[]): Map<number, string> {
  const keyOf = (isPart: boolean, { words, left, right }: Features) =>
    [isPart, left.far.text, words.text, right.far.text].join('\n');
  const before = Map.groupBy(
    remembered.filter(({ passage }) => wasThere(passage)),
    (one) => keyOf(one.passage.isPart, one.before),
  );
  const now = Map.groupBy(open, ({ isPart, now }) => keyOf(isPart, now));
  const given = new Map<number, string>();
  for (const [key, [one, another]] of now) {
    const [known, ...others] = before.get(key) ?? [];
    if (one !== undefined && another === undefined && known !== undefined && others.length === 0)
      given.set(one.place, known.passage.id);
  }
  return given;
}

/** Whether a passage was found in the article when the ledger was last written, under its own id. */
const wasThere = ({ id, leadsTo, isRejected }: LedgerPassage) => id === leadsTo || isRejected;

/**
 * A sure match outweighs two doubtful ones; of matches that are about as sure,
 * those win that go together, as where the same words stand in two places.
 */
const SURENESS_POWER = 3;
/** Words of the same speaker are the ones before those of another, who may say the same elsewhere: half of what all surroundings count. */
const SAME_SPEAKER = 0.5;
/** Between equals, a passage that was there the last time goes before one that was away. */
const WAS_THERE = 1e-6;
/** Between equals of these, the id that the content alone gives. */
const NATURAL = 1e-7;

/** Where the words of a remembered passage still stand as they stood (`placeAsItWas`). */
interface Placed {
  readonly standsAt: () => Span | null;
}

/** Words that still stand where they stood have not gone elsewhere, and not become others there. */
function mayHaveMoved({ standsAt }: Placed, content: readonly Span[]): boolean {
  const place = standsAt();
  return place === null || content.some((span) => overlap(span, place));
}

/** Gives ids to attributions that have none yet, as surely as can be for all of them together. */
function give(
  given: Map<number, string>,
  open: readonly Open[],
  remembered: readonly (Remembered & Placed)[],
  sureness: (one: Remembered, other: Open) => number,
): void {
  const used = new Set(given.values());
  const free = remembered.filter(({ passage }) => !used.has(passage.id));
  const left = open.filter(({ place }) => !given.has(place));
  const candidates = free.flatMap((one, i) =>
    left
      .filter(({ isPart }) => isPart === one.passage.isPart)
      .map((other) => ({ other, sure: sureness(one, other) }))
      .filter(({ sure }) => sure > 0)
      .filter(({ other }) => hasSameSide(one.before, other.now) || mayHaveMoved(one, other.content))
      .map(({ other: { place, natural, speaker }, sure }) => ({
        left: i,
        right: place,
        sure: sure + (speaker !== null && speaker === one.passage.speaker ? SAME_SPEAKER : 0),
        natural,
      }))
      .map(({ sure, natural, ...pair }) => ({
        ...pair,
        worth:
          sure ** SURENESS_POWER +
          (wasThere(one.passage) ? WAS_THERE : 0) +
          (natural === one.passage.id ? NATURAL : 0),
      })),
  );
  for (const match of bestMatches(candidates)) given.set(match.right, free[match.left]!.passage.id);
}

/**
 * What an article of the ledger is called now: an article that is no longer
 * there was renamed when enough of its passages stand in a new one.
 */
export function namesNow(
  passages: readonly LedgerPassage[],
  articles: readonly Pick<Unsettled, 'id' | 'text'>[],
): (article: string) => string {
  const known = new Set(passages.map(({ article }) => article));
  const there = new Set(articles.map(({ id }) => id));
  const vanished = [...known].filter((article) => !there.has(article));
  if (vanished.length === 0) return (article) => article;
  const added = articles
    .filter(({ id }) => !known.has(id))
    .map(({ id, text }) => ({ id, norm: normOf(text) }));
  const renamed = new Map<string, string>();
  for (const article of vanished) {
    if (added.length === 0) continue;
    const last = passages.filter((passage) => passage.article === article && passage.leadsTo !== null);
    const shares = added.map(({ id, norm }) => ({ id, share: shareIn(last, norm) }));
    const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
    if (best.share >= RENAMED_SHARE) renamed.set(article, best.id);
  }
  return (article) => renamed.get(article) ?? article;
}

/** Share of passages whose words, part by part, stand in a normalised text; 0 of none. */
export function shareIn(passages: readonly Pick<LedgerPassage, 'text'>[], norm: string): number {
  const standing = passages.filter(({ text }) =>
    text.split(GAP).every((part) => norm.includes(normOf(part))),
  );
  return standing.length / Math.max(1, passages.length);
}
