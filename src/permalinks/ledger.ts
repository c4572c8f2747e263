import type { Attribution, AttributionKind, Span } from '../model.ts';

/** Every permalink that a story ever published, with what it stood for. Kept in `content/permalinks/<story>.json`. */
export interface Ledger {
  readonly format: 'as-reported/permalinks';
  readonly version: 1;
  /** Id of the story. */
  readonly story: string;
  /** Ids that the story had before its folder was renamed, the oldest first; absent where it never was. */
  readonly formerly?: readonly string[];
  /**
   * Articles that the passages do not tell of, by id: those that have another name now or
   * are gone, and those in which nothing was found; absent where there is none.
   */
  readonly articles?: readonly LedgerArticle[];
  /** Ids of speakers whom the story named before and names no longer; absent where there is none. */
  readonly speakers?: readonly string[];
  /** Names of the speakers that the story names or named, by id; absent where it names none. A ledger of before knows none. */
  readonly names?: Readonly<Record<string, string>>;
  /** Stories that are part of this one now, with all that stood in them; absent where there are none. */
  readonly took?: readonly TakenStory[];
  /** By id. */
  readonly passages: readonly LedgerPassage[];
  /** By id. */
  readonly statements: readonly LedgerStatement[];
  /** What left with articles that stand in other stories now, whose ledgers have it; absent where nothing did. */
  readonly elsewhere?: LedgerElsewhere;
}

/** Entries of a ledger as they were when their articles went to other stories, which answer their addresses. */
export interface LedgerElsewhere {
  /** By id. */
  readonly passages: readonly Left<LedgerPassage>[];
  /** By id. */
  readonly statements: readonly Left<LedgerStatement>[];
}

/** An entry with the id of the story that it went to. */
export type Left<Entry> = Entry & { readonly story: string };

/** A story of which nothing is left under its own name. */
export interface TakenStory {
  /** Its id, and those that it had before. */
  readonly names: readonly string[];
  readonly articles: readonly LedgerArticle[];
}

/** An article that has or had an address. */
export interface LedgerArticle {
  readonly id: string;
  /** Itself while it is there, the article that it was renamed to, or null when it is gone. */
  readonly leadsTo: string | null;
  /** The story that it stands in now, where that is another; `leadsTo` is its id there. */
  readonly story?: string;
}

/** A quote or claim as it was when it was last there. */
export interface LedgerPassage {
  readonly id: string;
  readonly article: string;
  readonly kind: AttributionKind;
  /** Speaker's id. */
  readonly speaker: string | null;
  /** Its words; the parts of an interrupted passage are joined by an ellipsis. */
  readonly text: string;
  /** Of one that the editor took out and that is cut otherwise since: the words that its page had. */
  readonly was?: string;
  /** Words that its address stood for before and that the article says no longer, the oldest first; absent where there are none. */
  readonly formerWords?: readonly string[];
  /** What stood before and behind it in the article. */
  readonly prefix: string;
  readonly suffix: string;
  /** Whether it was one sentence of a longer utterance that is there too. */
  readonly isPart: boolean;
  /** Whether the editor took it out; it leads to the passage that the editor made of it, if there is one. */
  readonly isRejected: boolean;
  /** Where the id leads: to itself while the passage is there, to the passage that it became part of, or null when it is gone. */
  readonly leadsTo: string | null;
}

/** A statement that has, or had, a page of its own. */
export interface LedgerStatement {
  readonly id: string;
  readonly title: string;
  /** Ids of the readings that the machine, or else the editor, put together under this id. */
  readonly readings: readonly string[];
  /** Ids of the readings that its page has, or had last, where the editor made them others. */
  readonly shown?: readonly string[];
  /** Of a statement that is not there any more: the words of each reading that its page had, in their order. */
  readonly was?: readonly string[];
  /** Whether several articles had it before, and so readers a handout of it; absent where they have it now, or never had. */
  readonly hadHandout?: true;
  /** Where the id leads: to itself, to the statement that most of its readings went to, or null when it is gone. */
  readonly leadsTo: string | null;
}

/** Context kept on each side, in UTF-16 code units: about a line, enough to know a place again. */
const CONTEXT_LENGTH = 64;
/** Stands between the parts of an interrupted passage. */
export const GAP = ' … ';

/** The ledger of a story that published nothing yet. */
export const emptyLedger = (story: string): Ledger => ({
  format: 'as-reported/permalinks',
  version: 1,
  story,
  passages: [],
  statements: [],
});

/** All passages that a ledger remembers, with those that stand in other stories now. */
export const allPassages = ({ passages, elsewhere }: Ledger): readonly LedgerPassage[] =>
  elsewhere === undefined ? passages : [...passages, ...elsewhere.passages];

/** A passage as the ledger remembers it. */
export function ledgerPassage(attribution: Attribution, text: string): LedgerPassage {
  const { id, article, kind, speaker, content, partOf } = attribution;
  return {
    id,
    article,
    kind,
    speaker,
    ...selectorOf(content, text),
    isPart: partOf !== null,
    isRejected: false,
    leadsTo: id,
  };
}

/** The words of a passage and what stands around it: what a place is known by when offsets have changed. */
export interface Selector {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a place of a text is known by. Parts of an interrupted passage have one context, before the first and behind the last. */
export function selectorOf(content: readonly Span[], text: string): Selector {
  const start = content[0]?.start ?? 0;
  const end = content.at(-1)?.end ?? 0;
  return {
    text: content.map((span) => text.slice(span.start, span.end)).join(GAP),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}
