import { quotedLine, wordsOfSpans } from '../collate/print.ts';
import { reportsOf } from '../collate/reports.ts';
import { sourcesOf } from '../collate/sources.ts';
import { titleOf } from '../collate/statement-title.ts';
import type { StoryIndex } from '../collate/story-index.ts';
import { titleOwner } from '../collate/title-owner.ts';
import type { Article, Attribution, Speaker, Statement } from '../model.ts';
import { quotePath, statementPath } from '../permalinks/paths.ts';

/** A thing of schema.org as JSON-LD; what is not known has no property. */
export interface Thing {
  readonly '@context'?: 'https://schema.org';
  readonly '@type': 'NewsArticle' | 'CreativeWork' | 'Quotation' | 'Claim' | 'Organization' | 'Person';
  readonly [property: string]: string | Thing | readonly Thing[] | undefined;
}

const CONTEXT = { '@context': 'https://schema.org' } as const;

/** An article, as its outlet published it. */
export function articleThing(article: Article): Thing {
  return { ...CONTEXT, ...published(article) };
}

/**
 * A quotation and the article it stands in; null for paraphrases and for what
 * an outlet says itself, which are no quotations.
 *
 * @param at makes an address of a path
 */
export function quotationThing(
  index: StoryIndex,
  { id, article, kind, speaker, content, quoted }: Attribution,
  at: (path: string) => string,
): Thing | null {
  if (kind !== 'direct') return null;
  const source = index.article(article);
  return {
    ...CONTEXT,
    '@type': 'Quotation',
    text: quotedLine(wordsOfSpans(source.text, quoted.length > 0 ? quoted : content)),
    ...whoSpeaks('spokenByCharacter', index.speaker(speaker)),
    isPartOf: published(source),
    url: at(quotePath(id)),
  };
}

/**
 * A statement as a claim, with the articles in which it appears.
 *
 * @param at makes an address of a path
 */
export function claimThing(index: StoryIndex, statement: Statement, at: (path: string) => string): Thing {
  const { id, readings } = statement;
  const { by } = titleOwner(index, statement);
  const reporting = new Set(readings.map((reading) => index.attribution(reading).article));
  return {
    ...CONTEXT,
    '@type': 'Claim',
    // Only what stands in quotation marks is the claim's own words; an editor's or an outlet's title names it.
    [by === 'spoken' ? 'text' : 'name']: titleOf(index, statement),
    ...whoSpeaks('author', authorOf(index, statement)),
    appearance: index.story.articles.filter((article) => reporting.has(article.id)).map(published),
    url: at(statementPath(id)),
  };
}

/** Whose words the title is; of an editor's who makes the statement, where outlets do not name several; nobody of an outlet's. */
function authorOf(index: StoryIndex, statement: Statement): Speaker | null {
  const { by, source } = titleOwner(index, statement);
  if (by === 'spoken') return source?.speaker ?? null;
  if (by === 'outlet') return null;
  const sources = sourcesOf(index, statement, reportsOf(index, statement));
  return sources.length === 1 ? index.speaker(statement.speaker) : null;
}

/** JSON-LD that can stand inside a script element: nothing in it ends the element or begins a comment. */
export function jsonLd(thing: Thing): string {
  return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

function published({ role, headline, outlet, published: day, url }: Article): Thing {
  return {
    '@type': role === 'report' ? 'NewsArticle' : 'CreativeWork',
    // A headline that was read from an address is not the one that was printed.
    ...(headline.text === null || headline.from !== 'article' ? {} : { headline: headline.text }),
    publisher: {
      '@type': 'Organization',
      name: outlet.name,
      ...(outlet.home === null ? {} : { url: outlet.home }),
    },
    ...(day === null ? {} : { datePublished: day.date }),
    ...(url === null ? {} : { url }),
  };
}

/** Speakers that are neither a person nor an organisation have no type that would be true. */
function whoSpeaks(property: string, speaker: Speaker | null): Record<string, Thing> {
  if (speaker?.kind === 'person') return { [property]: { '@type': 'Person', name: speaker.name } };
  if (speaker?.kind === 'organisation')
    return { [property]: { '@type': 'Organization', name: speaker.name } };
  return {};
}
