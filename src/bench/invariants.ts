import { isDeepStrictEqual } from 'node:util';
import { analyseStory } from '../analyse.ts';
import { toArticle } from '../content/article.ts';
import { articleContent } from '../content/article-content.fixture.ts';
import { extract } from '../extract/extract.ts';
import type { Article, Attribution, Block, Span, Story } from '../model.ts';

/** Analyses Markdown bodies as a story of their own, as the command line does. */
export function storyOf(bodies: readonly string[]): Story {
  const articles = bodies.map((body, i) => toArticle(articleContent('fares', `outlet-${i + 1}`, body), i));
  return analyseStory({
    id: 'fares',
    title: 'Fares',
    date: null,
    articles: articles.map((article) => ({ article, extraction: extract(article.text, article.blocks) })),
    known: [],
    decisions: [],
    ledger: null,
  }).story;
}

/** Everything that is not as the vocabulary promises, in words; none when all is well. */
export function brokenPromises(story: Story): string[] {
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  return [
    ...story.articles.flatMap((article) => brokenBlocks(article)),
    ...story.attributions.flatMap((attribution) => {
      const article = articles.get(attribution.article);
      return article
        ? brokenAttribution(attribution, article, story)
        : [`${attribution.id}: no such article`];
    }),
    ...brokenIds(story),
    ...brokenStatements(story),
  ];
}

/** Whether the same bodies give the same story again. */
export function isRepeatable(bodies: readonly string[], story: Story): boolean {
  return isDeepStrictEqual(storyOf(bodies), story);
}

/** Blocks stand in order, do not overlap, and hold every visible character. */
function brokenBlocks({
  id,
  text,
  blocks,
}: {
  id: string;
  text: string;
  blocks: readonly Block[];
}): string[] {
  const broken: string[] = [];
  let at = 0;
  for (const { span } of blocks) {
    if (span.start < at || span.end <= span.start)
      broken.push(`${id}: block ${span.start}–${span.end} out of order`);
    if (text.slice(at, span.start).trim() !== '') broken.push(`${id}: words between blocks at ${at}`);
    at = span.end;
  }
  if (text.slice(at).trim() !== '') broken.push(`${id}: words behind the last block`);
  return broken;
}

function brokenAttribution(attribution: Attribution, { text }: Article, story: Story): string[] {
  const { id, content, quoted, source, cue, figures, confidence, speaker, kind } = attribution;
  const broken: string[] = [];
  const inText = ({ start, end }: Span) =>
    Number.isInteger(start) && start >= 0 && start < end && end <= text.length;
  const spans = [
    ...content,
    ...quoted,
    ...figures.map((figure) => figure.span),
    ...[source, cue].filter((s) => s !== null),
  ];
  if (!spans.every(inText)) broken.push('a span outside the text');
  if (content.length === 0 || !inOrder(content)) broken.push('contents out of order');
  if (!quoted.every((inner) => content.some((outer) => outer.start <= inner.start && inner.end <= outer.end)))
    broken.push('quoted words outside the content');
  if (kind === 'assertion' && speaker !== null) broken.push('an assertion with a speaker');
  if (speaker !== null && !story.speakers.some((known) => known.id === speaker))
    broken.push(`no speaker ${speaker}`);
  if (!(confidence >= 0 && confidence <= 1)) broken.push(`confidence ${confidence}`);
  return broken.map((what) => `${id}: ${what}`);
}

function inOrder(spans: readonly Span[]): boolean {
  return spans.every((span, i) => i === 0 || (spans[i - 1]?.end ?? 0) <= span.start);
}

function brokenIds(story: Story): string[] {
  const ids = [story.attributions, story.statements, story.speakers].map((things) =>
    things.map(({ id }) => id),
  );
  return ids.flatMap((list) => [
    ...list.filter((id, i) => list.indexOf(id) !== i).map((id) => `${id}: an id twice`),
    ...list
      .filter((id) => !/^[\p{L}\p{N}~]+(?:[-~][\p{L}\p{N}~]+)*$/u.test(id))
      .map((id) => `“${id}” is no id`),
  ]);
}

function brokenStatements(story: Story): string[] {
  const attributions = new Map(story.attributions.map((attribution) => [attribution.id, attribution]));
  const wholes = new Set(story.attributions.map(({ partOf }) => partOf));
  const read = new Set(story.statements.flatMap(({ readings }) => readings));
  const lost = story.attributions.filter(({ id }) => !read.has(id) && !wholes.has(id));
  return [
    ...lost.map(({ id }) => `${id}: in no statement`),
    ...story.statements.flatMap(({ id, readings, notReported, title, confidence }) => {
      const reporting = new Set(readings.map((reading) => attributions.get(reading)?.article));
      const silent = story.articles
        .filter((article) => !reporting.has(article.id))
        .map((article) => article.id);
      const broken: string[] = [];
      if (readings.length === 0 || reporting.has(undefined)) broken.push('readings that are none');
      if (!isDeepStrictEqual([...notReported].sort(), silent.sort()))
        broken.push('outlets that do not report it are wrong');
      if (title.trim() === '') broken.push('no title');
      if (!(confidence >= 0 && confidence <= 1)) broken.push(`confidence ${confidence}`);
      return broken.map((what) => `${id}: ${what}`);
    }),
  ];
}
