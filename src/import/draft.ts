import type { Root } from 'mdast';
import type { Headline, Published, Span } from '../model.ts';

/** A stretch of the file as supplied that is no article text. */
export interface RemovedSpan extends Span {
  readonly why: string;
}

/** What the importer read in a file, before anything is written. */
export interface Draft {
  /** The file as text, see `suppliedText`: removals are places of it. */
  readonly supplied: string;
  readonly headline: Headline;
  readonly url: string | null;
  readonly published: Published | null;
  /** What the page calls its outlet, or null. */
  readonly siteName: string | null;
  /** The article: headings, paragraphs, lists, quotations. */
  readonly body: Root;
  /** In text order, not overlapping. */
  readonly removals: readonly RemovedSpan[];
}

/** What the person who imports says about a file; it goes before what the file says. */
export interface Told {
  readonly url: string | null;
  /** Name of the outlet: a line that is nothing else stands above an article, never in it. */
  readonly outletName: string | null;
}
