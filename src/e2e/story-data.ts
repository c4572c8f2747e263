import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './built-site.ts';
import { filesOf } from './pages.ts';

/** A span of the published story data. */
export interface SpanData {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Those fields of `/data/stories/<story>.json` that the tests look at; its schema describes all of them. */
export interface StoryData {
  readonly story: { readonly id: string; readonly title: string };
  readonly articles: readonly {
    readonly id: string;
    readonly outlet: { readonly id: string; readonly name: string };
    /** Where the outlet published it, or null where that is not known. */
    readonly url: string | null;
    /** Day, or null where it is not known. */
    readonly published: string | null;
    readonly text: string;
    readonly permalink: string;
  }[];
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  readonly attributions: readonly {
    readonly id: string;
    readonly article: string;
    readonly kind: string;
    readonly speaker: string | null;
    readonly source: SpanData | null;
    readonly cue: SpanData | null;
    readonly content: readonly SpanData[];
    readonly quoted: readonly SpanData[];
    readonly figures: readonly { readonly span: SpanData }[];
    /** Null where an editor added it. */
    readonly confidence: number | null;
    readonly partOf: string | null;
    readonly statement: string | null;
    readonly permalink: string;
  }[];
  readonly statements: readonly {
    readonly id: string;
    readonly title: string;
    readonly readings: readonly string[];
    readonly notReported: readonly string[];
    readonly permalink: string;
  }[];
}

/** The published data of every story of a site, by id. */
export function storiesOf(site: BuiltSite): StoryData[] {
  return filesOf(site)
    .filter((file) => /^data\/stories\/[^/]+\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(join(site.folder, file), 'utf8')) as StoryData);
}

/** Address below the base that a permalink of the data leads to. */
export function pathOfPermalink(permalink: string, { base }: BuiltSite): string {
  return new URL(permalink, 'https://some-host.example').pathname.slice(base.length - 1);
}
