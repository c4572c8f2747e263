import type { Decision, Headline, Outlet, Published, Removal, Speaker } from '../model.ts';
import type { Transfer } from '../permalinks/transfers.ts';
import type { Imprint } from './read-imprint.ts';

/** One article as it stands in `content/`, not yet parsed. */
export interface ArticleContent {
  readonly story: string;
  /** The file's name without `.md`. */
  readonly id: string;
  readonly file: string;
  readonly outlet: Outlet;
  readonly role: 'report' | 'transcript';
  readonly headline: Headline;
  readonly url: string | null;
  readonly published: Published | null;
  /** Markdown behind the front matter. */
  readonly body: string;
  readonly removals: readonly Removal[];
}

/** A decision with the line it stands on, for messages. */
export interface PlacedDecision {
  readonly decision: Decision;
  readonly line: number;
}

/** A file as supplied, and what of it is no article text, in the file's order. */
export interface Received {
  /** Path as an editor would type it. */
  readonly file: string;
  readonly article: string;
  readonly removed: readonly ListedPlace[];
}

/** A removal, and the line of the list on which it stands. */
interface ListedPlace extends Removal {
  readonly after: string;
  readonly line: number;
}

/** One story as it stands in `content/`. */
export interface StoryContent {
  readonly id: string;
  /** The story's file, whether it exists or not. */
  readonly file: string;
  readonly title: string;
  readonly date: string | null;
  /** In the order of their letters. */
  readonly articles: readonly ArticleContent[];
  readonly decisions: readonly PlacedDecision[];
  /** The files as supplied, with what was removed from each. */
  readonly received: readonly Received[];
  /** The ledger of permalinks as JSON text, or null where none was written yet. */
  readonly ledger: string | null;
  /** The ledger's file, whether it exists or not. */
  readonly ledgerFile: string;
  /** What goes from ledger to ledger because articles stand in other stories now; null where nothing does. */
  readonly transfer: Transfer | null;
}

/** Everything an editor keeps in the content folder. */
export interface Content {
  readonly imprint: Imprint;
  readonly outlets: readonly Outlet[];
  readonly speakers: readonly Speaker[];
  /** By id. */
  readonly stories: readonly StoryContent[];
}
