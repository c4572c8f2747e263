import { getCollection } from 'astro:content';
import type { Analysis } from './analyse.ts';
import { analyseContent } from './content/analyse-content.ts';
import { entryId } from './content/article.ts';
import { ContentError, type Problem } from './content/problem.ts';
import { readContent } from './content/read.ts';
import { contentRoot } from './content/root.ts';
import type { Article, Attribution, Outlet, Speaker, Statement, Story } from './model.ts';
import { parseMarkdown, type MarkdownDocument } from './text/markdown.ts';

/** Everything that the pages show, made once for a build. */
export interface Edition {
  /** Newest first; those without a date behind, by id. */
  readonly stories: readonly Story[];
  /** By name. */
  readonly outlets: readonly Outlet[];
  /** By name. */
  readonly speakers: readonly Speaker[];
  /** Statements by id, with their story. */
  readonly statements: ReadonlyMap<string, { readonly story: Story; readonly statement: Statement }>;
  /** Quotes and claims by id, with their story. */
  readonly attributions: ReadonlyMap<string, { readonly story: Story; readonly attribution: Attribution }>;
  /** Permalinks that were published and lead elsewhere now, or nowhere. */
  readonly former: readonly FormerPermalink[];
  /** The article as a tree, for rendering. */
  readonly documentOf: (story: Story, article: Article) => MarkdownDocument;
}

/** A permalink whose passage or statement is no longer there under its own id. */
export interface FormerPermalink {
  readonly kind: 'statement' | 'passage';
  readonly id: string;
  readonly story: Story;
  /** What it was: the statement's title, or the passage's words. */
  readonly was: string;
  /** Id of the article it stood in; null for statements. */
  readonly article: string | null;
  /** Where it leads now, or null when it is gone. */
  readonly leadsTo: string | null;
}

let made: Promise<Edition> | undefined;

/** The edition; composed on the first call. Throws a `ContentError` where decisions point at nothing. */
export function edition(): Promise<Edition> {
  // In development the content may change under a running server.
  if (import.meta.env.DEV) return compose();
  return (made ??= compose());
}

async function compose(): Promise<Edition> {
  const { content } = await readContent(contentRoot());
  const entries = new Map((await getCollection('articles')).map(({ id, data }) => [id, data.extraction]));
  const problems: Problem[] = [];
  const analyses = content.stories.map((story) => {
    const made = analyseContent(story, content.speakers, (article) => {
      const extraction = entries.get(entryId(article));
      if (extraction === undefined)
        throw new Error(`${article.file} is not in the content collection; build again.`);
      return extraction;
    });
    problems.push(...made.problems);
    return made.analysis;
  });
  if (problems.length > 0) throw new ContentError(problems);
  const stories = analyses.map(({ story }) => story).sort(newestFirst);
  const bodies = new Map(
    content.stories.flatMap((s) => s.articles.map((a) => [entryId(a), a.body] as const)),
  );
  return {
    stories,
    outlets: content.outlets.toSorted(byName),
    speakers: uniqueSpeakers(stories),
    statements: new Map(
      stories.flatMap((story) => story.statements.map((s) => [s.id, { story, statement: s }])),
    ),
    attributions: new Map(
      stories.flatMap((story) => story.attributions.map((a) => [a.id, { story, attribution: a }])),
    ),
    former: analyses.flatMap(formerPermalinks),
    documentOf: (story, article) =>
      parseMarkdown(bodies.get(entryId({ story: story.id, id: article.id })) ?? ''),
  };
}

function formerPermalinks({ story, ledger }: Analysis): FormerPermalink[] {
  const passages = ledger.passages.map(({ id, text, article, leadsTo }) => ({
    kind: 'passage' as const,
    id,
    story,
    was: text,
    article,
    leadsTo,
  }));
  const statements = ledger.statements.map(({ id, title, leadsTo }) => ({
    kind: 'statement' as const,
    id,
    story,
    was: title,
    article: null,
    leadsTo,
  }));
  return [...passages, ...statements].filter(({ id, leadsTo }) => leadsTo !== id);
}

function newestFirst(a: Story, b: Story): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.id, b.id);
}

function uniqueSpeakers(stories: readonly Story[]): Speaker[] {
  const byId = new Map<string, Speaker>();
  for (const speaker of stories.flatMap((story) => story.speakers)) {
    const other = byId.get(speaker.id);
    const aliases = [...new Set([...(other?.aliases ?? []), ...speaker.aliases])].sort(compare);
    byId.set(speaker.id, { ...(other ?? speaker), aliases });
  }
  return [...byId.values()].sort(byName);
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) =>
  a.name.localeCompare(b.name, 'en') || compare(a.name, b.name);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
