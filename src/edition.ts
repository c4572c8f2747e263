import { getCollection } from 'astro:content';
import { analyseStory } from './analyse.ts';
import { entryId, toArticle } from './content/article.ts';
import { decisionProblems } from './content/decision-problems.ts';
import { ContentError, type Problem } from './content/problem.ts';
import { readContent, type StoryContent } from './content/read.ts';
import { contentRoot } from './content/root.ts';
import type { Article, Attribution, Outlet, Speaker, Statement, Story } from './model.ts';
import type { Extraction } from './extract/extract.ts';
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
  /** From the id of a statement that was merged away to its heir. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The article as a tree, for rendering. */
  readonly documentOf: (story: Story, article: Article) => MarkdownDocument;
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
    const analysis = analyse(story, content.speakers, entries);
    problems.push(...decisionProblems(story, analysis.problems));
    return analysis;
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
    aliases: new Map(analyses.flatMap(({ aliases }) => [...aliases])),
    documentOf: (story, article) =>
      parseMarkdown(bodies.get(entryId({ story: story.id, id: article.id })) ?? ''),
  };
}

function analyse(story: StoryContent, known: readonly Speaker[], entries: ReadonlyMap<string, Extraction>) {
  return analyseStory({
    id: story.id,
    title: story.title,
    date: story.date,
    articles: story.articles.map((content, place) => {
      const extraction = entries.get(entryId(content));
      if (extraction === undefined)
        throw new Error(`${content.file} is not in the content collection; build again.`);
      return { article: toArticle(content, place), extraction };
    }),
    known,
    decisions: story.decisions.map(({ decision }) => decision),
  });
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
