import type { AttributionKind } from '../model.ts';

/** What the search page loads: the words of every quote and claim, and the names that they refer to by place in these lists. */
export interface SearchData {
  readonly stories: readonly { readonly id: string; readonly title: string }[];
  readonly outlets: readonly { readonly id: string; readonly name: string }[];
  readonly articles: readonly SearchArticle[];
  readonly speakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
  readonly statements: readonly SearchStatement[];
  readonly records: readonly SearchRecord[];
}

/** An outlet's text in a story. */
export interface SearchArticle {
  /** Place in `stories`. */
  readonly story: number;
  /** Place in `outlets`. */
  readonly outlet: number;
  /** As in `Article`. */
  readonly letter: string;
  /** There where it is a transcript or original, and no outlet's report. */
  readonly transcript?: true;
}

/** What records of several articles have in common. */
export interface SearchStatement {
  readonly id: string;
  readonly title: string;
  /** Place in `stories`. */
  readonly story: number;
}

/** One quote or claim. */
export interface SearchRecord {
  /** Permalink id. */
  readonly id: string;
  /** Place in `articles`. */
  readonly article: number;
  /** Place in `speakers`, or null when unknown or for the outlet's own voice. */
  readonly speaker: number | null;
  readonly kind: AttributionKind;
  /** The words in turn outside and inside quotation marks, outside first; joined they are the passage as pages show it. */
  readonly words: readonly string[];
  /** The reporting verb or phrase. */
  readonly cue: string | null;
  /** Places in `statements`, most shared first. */
  readonly statements: readonly number[];
}
