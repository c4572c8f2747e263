import { byCodeUnit } from '../text/by-code-unit.ts';
import { remembered } from '../text/remembered.ts';
import { normOf } from '../text/words.ts';
import { readLedger } from './ledger-file.ts';
import type { Ledger, LedgerArticle, LedgerPassage, LedgerStatement, Left, TakenStory } from './ledger.ts';
import { featuresOf, isTelling } from './recognise.ts';
import { namesNow, shareIn } from './settle-passages.ts';

/** A story as the content folder has it, or a ledger whose story has no articles any more. */
export interface Shelved {
  readonly id: string;
  /** The ledger's text, or null where there is none. */
  readonly ledger: string | null;
  readonly articles: readonly ShelvedArticle[];
}

interface ShelvedArticle {
  readonly id: string;
  /** Id of its outlet: an article is looked for among those of the same one. */
  readonly outlet: string;
  readonly body: string;
  /** Its plain text: `body` without what is Markdown. */
  readonly text: () => string;
}

/** What a story's ledger gives to those of other stories, or gets from them, because articles stand in other stories now. */
export interface Transfer {
  /** What others had, as entries of this ledger. */
  readonly passages: readonly LedgerPassage[];
  readonly statements: readonly LedgerStatement[];
  /** Ids of this ledger's entries that go to other stories, with these. */
  readonly left: readonly (readonly [id: string, story: string])[];
  /** Where articles that this story had stand now. */
  readonly articles: readonly LedgerArticle[];
  /** Stories that went into this one, where that is new, or their articles went on. */
  readonly took: readonly TakenStory[];
  /** Ids and names of the speakers whom those stories named once. */
  readonly speakers: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** So much of an article's passages stands in it still where it was moved: an outlet's next report repeats some quotations too. */
const MOVED_SHARE = 0.5;

/**
 * What goes from ledger to ledger because articles were moved between stories. An article that is gone
 * stands in another story where one of the same outlet has half of its passages there.
 * A story without articles goes into the one that most of its passages went to. Pure;
 * where what is handed over is in both ledgers, the same again gives the same.
 */
export function transfersOf(stories: readonly Shelved[]): AllTransfers {
  const open = stories.filter(hasLost);
  return open.length === 0 ? NONE : new Transfers(stories).between(open);
}

/** What `transfersOf` finds. */
interface AllTransfers {
  /** By the story's id. */
  readonly transfers: ReadonlyMap<string, Transfer>;
  /** Ids of the ledgers without articles whose stories are part of others. */
  readonly taken: ReadonlySet<string>;
}

const NONE: AllTransfers = { transfers: new Map(), taken: new Set() };

/** Whether a ledger names an article that its story does not have, or another story; seen without reading the ledger. */
function hasLost({ ledger, articles }: Shelved): boolean {
  if (ledger === null) return false;
  if (/"leadsTo": *(?:null|"[^"]*"), *"story":/.test(ledger)) return true;
  const there = new Set(articles.map(({ id }) => id));
  for (const [, article] of ledger.matchAll(/"article": *"([^"]+)"/g)) if (!there.has(article!)) return true;
  return false;
}

/** Whether a story may have had other names, or taken in others; seen without reading the ledger. */
const mayHaveHadNames = ({ id, ledger }: Shelved): boolean =>
  ledger !== null && (/"formerly":|"took":/.test(ledger) || /"story": *"([^"]*)"/.exec(ledger)?.[1] !== id);

/** An article by its place. */
interface Place {
  readonly story: string;
  readonly article: string;
}

/** A transfer that is being put together. */
interface Draft {
  readonly passages: Map<string, LedgerPassage>;
  readonly statements: Map<string, LedgerStatement>;
  readonly left: Map<string, string>;
  readonly articles: Map<string, LedgerArticle>;
  readonly took: TakenStory[];
  readonly speakers: string[];
  readonly names: Record<string, string>;
}

class Transfers {
  readonly #stories: ReadonlyMap<string, Shelved>;
  readonly #ledgerOf = remembered(({ ledger }: Shelved): Ledger | null => {
    const read = ledger === null ? null : readLedger(ledger);
    return read !== null && 'passages' in read ? read : null;
  });
  readonly #normOf = remembered(({ text }: ShelvedArticle) => normOf(text()));
  /** The names that articles of a story have now. */
  readonly #namesOf = remembered((story: Shelved) =>
    namesNow(
      this.#ledgerOf(story)?.passages ?? [],
      story.articles.map(({ id, text }) => ({ id, text: text() })),
    ),
  );
  /** Where articles that are gone from their story were found, by story and article. */
  readonly #found = new Map<string, Place>();
  readonly #drafts = new Map<string, Draft>();
  /** The stories that ledgers without articles went into. */
  readonly #taken = new Map<string, string>();
  #idNow: ReadonlyMap<string, string> | null = null;

  constructor(stories: readonly Shelved[]) {
    this.#stories = new Map(stories.map((story) => [story.id, story]));
  }

  between(open: readonly Shelved[]): AllTransfers {
    for (const story of open) this.#findArticles(story);
    for (const story of open) this.#handOver(story);
    for (const story of open) this.#follow(story);
    const transfers = new Map(
      [...this.#drafts].map(([id, { passages, statements, left, articles, ...rest }]) => [
        id,
        {
          passages: [...passages.values()],
          statements: [...statements.values()],
          left: [...left],
          articles: [...articles.values()],
          ...rest,
        },
      ]),
    );
    return { transfers, taken: new Set(this.#taken.keys()) };
  }

  /** Looks for each article that is gone from a story among those of the others. */
  #findArticles(story: Shelved): void {
    if (this.#takerOf(story) !== null) return;
    const passages = this.#ledgerOf(story)?.passages ?? [];
    for (const [article, own] of Map.groupBy(passages, ({ article }) => article)) {
      if (this.#nameIn(story, article) !== null) continue;
      const there = own.filter(({ leadsTo }) => leadsTo !== null);
      // What is not found by what stood in it last is looked for by all that ever did: next time none stands there.
      const found = this.#search(story, article, there) ?? this.#search(story, article, own);
      if (found !== null) this.#found.set(keyOf(story.id, article), found);
    }
  }

  /** An article's id in its story now, or null when it is not there. */
  #nameIn(story: Shelved, article: string): string | null {
    const isThere = (id: string) => story.articles.some((one) => one.id === id);
    if (isThere(article)) return article;
    const now = this.#namesOf(story)(article);
    return isThere(now) ? now : null;
  }

  #search(from: Shelved, article: string, own: readonly LedgerPassage[]): Place | null {
    // A word or two stand in many articles, but not in these surroundings.
    const passages = own.some((passage) => isTelling(featuresOf(passage))) ? own : own.map(inSurroundings);
    const mayHave = withWordsOf(passages);
    let best: (Place & { readonly share: number }) | null = null;
    for (const story of this.#stories.values())
      for (const one of story.articles) {
        if (story === from || (one.id !== article && one.outlet !== article) || !mayHave(one.body)) continue;
        const share = shareIn(passages, this.#normOf(one));
        if (share >= MOVED_SHARE && share > (best?.share ?? 0))
          best = { story: story.id, article: one.id, share };
      }
    return best;
  }

  /**
   * The story that a ledger without articles went into already, or that has it under another
   * name; null where there is none. Another story may have had its name before.
   */
  #takerOf(story: Shelved): Shelved | null {
    if (story.articles.length > 0) return null;
    const taker = this.#called(story.id);
    const its = taker === null ? null : this.#ledgerOf(taker);
    const ids = new Set((this.#ledgerOf(story)?.passages ?? []).map(({ id }) => id));
    const { took = [], passages = [] } = its ?? {};
    const isTaken =
      took.some(({ names }) => names.includes(story.id)) || passages.some(({ id }) => ids.has(id));
    return isTaken ? taker : null;
  }

  /** Gives a story's entries to the stories that its articles stand in now. */
  #handOver(story: Shelved): void {
    const ledger = this.#ledgerOf(story);
    if (ledger === null) return;
    const last = this.#takerOf(story);
    if (last !== null) {
      this.#taken.set(story.id, last.id);
      for (const entry of [...ledger.passages, ...ledger.statements])
        this.#findHolder(story, { ...entry, story: last.id });
      return;
    }
    const goesTo = (passage: LedgerPassage) => this.#found.get(keyOf(story.id, passage.article));
    const taker =
      story.articles.length === 0 ? mostOf(ledger.passages.map((one) => goesTo(one)?.story)) : null;
    const storyNow = new Map<string, string | null>();
    for (const passage of ledger.passages) {
      const to = goesTo(passage) ?? (taker === null ? null : { story: taker, article: passage.article });
      const isHere = this.#nameIn(story, passage.article) !== null;
      if (to !== null) this.#give(story, { ...passage, article: to.article }, to.story);
      if (isHere || to !== null) storyNow.set(passage.id, isHere ? story.id : to!.story);
    }
    for (const statement of ledger.statements) {
      const { readings, shown = readings } = statement;
      const homes = shown.map((reading) => storyNow.get(reading));
      const to = homes.includes(story.id) ? null : (mostOf(homes) ?? taker);
      if (to !== null) this.#give(story, statement, to);
    }
    for (const [key, to] of this.#found) {
      const [from, article] = key.split(' ') as [string, string];
      if (from === story.id) this.#draft(from).articles.set(article, leadTo(article, to));
    }
    if (taker !== null) this.#take(story, ledger, taker);
  }

  /** A story without articles becomes part of another: under its name everything is found there. */
  #take(story: Shelved, ledger: Ledger, taker: string): void {
    const names = [...new Set([story.id, ledger.story, ...(ledger.formerly ?? [])])];
    for (const name of names) this.#taken.set(name, taker);
    const leads = new Map<string, LedgerArticle>();
    for (const { article: id } of ledger.passages) leads.set(id, { id, leadsTo: null });
    for (const one of [...(ledger.articles ?? []), ...this.#draft(story.id).articles.values()])
      leads.set(one.id, one);
    const draft = this.#draft(taker);
    // What had another name in the story before leads to where the article is now.
    const articles = Array.from(leads.values(), (one) => ({
      ...one,
      ...leads.get(one.leadsTo ?? ''),
      id: one.id,
    }));
    draft.took.push({ names, articles }, ...(ledger.took ?? []));
    draft.speakers.push(...(ledger.speakers ?? []));
    Object.assign(draft.names, ledger.names);
  }

  /** What went to other stories before: articles may have gone on since, and a ledger may have been lost. */
  #follow(story: Shelved): void {
    const { articles = [], took = [], elsewhere } = this.#ledgerOf(story) ?? {};
    for (const one of articles) {
      const now = this.#nameIn(story, one.id) === null ? this.#leadNow(story, one) : one;
      if (now !== one) this.#draft(story.id).articles.set(one.id, now);
    }
    for (const { names, articles: its } of took) {
      const now = its.map((one) => this.#leadNow(null, one));
      if (now.some((one, i) => one !== its[i])) this.#draft(story.id).took.push({ names, articles: now });
    }
    for (const entry of [...(elsewhere?.passages ?? []), ...(elsewhere?.statements ?? [])])
      this.#findHolder(story, entry);
  }

  /** Where an article leads that went to another story once; the same where that is as it was. */
  #leadNow(own: Shelved | null, lead: LedgerArticle): LedgerArticle {
    const { id, leadsTo, story: last } = lead;
    if (last === undefined) return lead;
    const now = this.#whereNow(last, leadsTo ?? id);
    if (now === null) return leadsTo === null ? lead : { id, leadsTo: null, story: last };
    if (now.story === own?.id) return { id, leadsTo: now.article };
    return now.story === last && now.article === leadsTo ? lead : leadTo(id, now);
  }

  /** Sees to it that a ledger has what left another; where none can, it stays with the one that it left. */
  #findHolder(story: Shelved, { story: last, ...entry }: Left<LedgerPassage> | Left<LedgerStatement>): void {
    const passed = new Set([story.id]);
    let at = this.#called(last);
    while (at !== null && !passed.has(at.id)) {
      passed.add(at.id);
      const further = this.#isDrafted(at, entry.id) ? null : this.#leftWith(at, entry.id);
      if (further === null) {
        this.#enter(at.id, entry);
        if (at.id !== last) this.#draft(story.id).left.set(entry.id, at.id);
        return;
      }
      at = this.#called(further);
    }
    this.#enter(story.id, entry);
  }

  /** Whether a ledger gets an entry from another now. */
  #isDrafted({ id: story }: Shelved, id: string): boolean {
    const draft = this.#drafts.get(story);
    return draft !== undefined && (draft.passages.has(id) || draft.statements.has(id));
  }

  /** The story that an entry left another with; null where it did not leave. */
  #leftWith(story: Shelved, id: string): string | null {
    const { passages = [], statements = [] } = this.#ledgerOf(story)?.elsewhere ?? {};
    return [...passages, ...statements].find((one) => one.id === id)?.story ?? null;
  }

  /** A story by the name that it has or had. */
  #called(name: string): Shelved | null {
    this.#idNow ??= new Map(
      [...this.#stories.values()].flatMap((story) => {
        if (story.articles.length === 0 || !mayHaveHadNames(story)) return [];
        const { story: last = story.id, formerly = [], took = [] } = this.#ledgerOf(story) ?? {};
        return [last, ...formerly, ...took.flatMap(({ names }) => names)].map(
          (one) => [one, story.id] as const,
        );
      }),
    );
    const one = this.#stories.get(name);
    if (one !== undefined && one.articles.length > 0) return one;
    return this.#stories.get(this.#idNow.get(name) ?? this.#taken.get(name) ?? '') ?? null;
  }

  #whereNow(name: string, article: string, passed: ReadonlySet<string> = new Set()): Place | null {
    const story = this.#called(name);
    if (story === null) return null;
    const now = this.#nameIn(story, article);
    if (now !== null) return { story: story.id, article: now };
    const key = keyOf(story.id, article);
    const found = this.#found.get(key);
    const lead = this.#ledgerOf(story)?.articles?.find(({ id }) => id === article);
    if (found !== undefined) return found;
    if (passed.has(key) || lead === undefined || lead.leadsTo === null) return null;
    return this.#whereNow(lead.story ?? story.id, lead.leadsTo, new Set([...passed, key]));
  }

  #give(from: Shelved, entry: LedgerPassage | LedgerStatement, to: string): void {
    this.#draft(from.id).left.set(entry.id, to);
    this.#enter(to, entry);
  }

  #enter(to: string, entry: LedgerPassage | LedgerStatement): void {
    const ledger = this.#ledgerOf(this.#stories.get(to)!);
    const isKnown = (list: readonly { readonly id: string }[] = []) => list.some(({ id }) => id === entry.id);
    if (isKnown(ledger?.passages) || isKnown(ledger?.statements)) return;
    // What a ledger has now is newer than what another remembers of it.
    if (this.#isDrafted(this.#stories.get(to)!, entry.id)) return;
    if ('article' in entry) this.#draft(to).passages.set(entry.id, entry);
    else this.#draft(to).statements.set(entry.id, entry);
  }

  #draft(story: string): Draft {
    const draft = this.#drafts.get(story) ?? {
      passages: new Map<string, LedgerPassage>(),
      statements: new Map<string, LedgerStatement>(),
      left: new Map<string, string>(),
      articles: new Map<string, LedgerArticle>(),
      took: [],
      speakers: [],
      names: {},
    };
    this.#drafts.set(story, draft);
    return draft;
  }
}

const keyOf = (story: string, article: string) => `${story} ${article}`;

const leadTo = (id: string, { story, article }: Place): LedgerArticle => ({ id, leadsTo: article, story });

/** The name that occurs most often; of several, the first by its letters; null of none. */
function mostOf(names: readonly (string | null | undefined)[]): string | null {
  const counts = Map.groupBy(
    names.filter((name) => typeof name === 'string'),
    (name) => name,
  );
  const [most] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || byCodeUnit(a, b));
  return most?.[0] ?? null;
}

/** A passage with what stands around it as its words; the outermost of a context may be cut. */
function inSurroundings(passage: LedgerPassage): LedgerPassage {
  const { prefix, text, suffix } = passage;
  const before = prefix.replace(/^\S*/, '');
  return { ...passage, text: `${before}${text}${suffix.replace(/\S*$/, '')}` };
}

/** So many of its longest words a text has half of, before it is parsed and compared. */
const TELLING_WORDS = 8;

/** Whether a text may have some of these passages, by a look at a few long words: no Markdown stands within one. */
function withWordsOf(passages: readonly LedgerPassage[]): (body: string) => boolean {
  const words = [...new Set(passages.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []))]
    .sort((a, b) => b.length - a.length || byCodeUnit(a, b))
    .slice(0, TELLING_WORDS);
  return (body) => 2 * words.filter((word) => body.includes(word)).length >= words.length;
}
