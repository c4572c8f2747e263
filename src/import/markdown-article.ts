import type { Heading, Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';
import { isWebAddress } from '../content/schema.ts';
import { parseSuppliedMarkdown } from '../content/supplied-markdown.ts';
import { textsIn } from '../text/page.ts';
import { foldSpace } from '../text/space.ts';
import { HEADING_DEPTH } from './body.ts';
import { dayIn } from './day.ts';
import type { Draft, RemovedSpan, Told } from './draft.ts';
import { orFromAddress } from './from-address.ts';
import { leftOut } from './head.ts';
import { blocksOf, simplified } from './page-blocks.ts';

const toMarkdown = unified().use(rehypeRemark);

/**
 * Reads an article in Markdown, as a clipper or a content system writes it:
 * the fields at its top say what they say of it, the rest is judged like a
 * page without furniture.
 */
export function readMarkdown(source: string, told: Told): Draft {
  const { fields, text: supplied, tree, from } = parseSuppliedMarkdown(source);
  const said = fieldsOf(fields ?? '');
  const url = told.url ?? said.url;
  const texts = new Set(textsIn(tree));
  const blocks = blocksOf(simplified(tree, texts));
  const left = leftOut(blocks, {
    url,
    outletName: told.outletName ?? said.siteName,
    headline: said.headline,
  });
  const removals: RemovedSpan[] =
    fields === null || fields.trim() === '' ? [] : [{ start: 0, end: fields.length, why: FIELDS }];
  const pictures = pictureTexts(source);
  for (const [i, { text: words, texts: removed }] of blocks.entries()) {
    const why = left.reasons[i] ?? (pictures.has(words) ? 'the words for a picture' : null);
    if (why === null) continue;
    for (const text of removed) {
      texts.delete(text);
      const start = from + (text.data?.start ?? 0);
      removals.push({ start, end: start + text.value.length, why });
    }
  }
  const published = said.date === null ? left.published : { date: said.date, from: 'article' as const };
  const words = blocks.map(({ text }) => text).join('\n');
  return {
    supplied,
    url,
    ...orFromAddress({ headline: left.headline, published }, url, words),
    siteName: said.siteName,
    body: headingsRaised(toMarkdown.runSync(simplified(tree, texts))),
    removals,
  };
}

/** What stands for the pictures that have a paragraph to themselves. */
function pictureTexts(source: string): Set<string> {
  return new Set(
    Array.from(source.matchAll(/^ {0,3}!\[([^\]]+)\]\([^)]*\)[ \t]*$/gm), ([, words = '']) =>
      foldSpace(words).trim(),
    ),
  );
}

/** Where the headline was the only heading of the first level, the others move up to the second. */
function headingsRaised(body: Root): Root {
  const headings: Heading[] = [];
  visit(body, 'heading', (heading) => void headings.push(heading));
  const highest = Math.min(...headings.map(({ depth }) => depth));
  for (const heading of headings)
    heading.depth = (heading.depth - highest + HEADING_DEPTH) as Heading['depth'];
  return body;
}

const FIELDS = 'the fields above the text, read for headline, address and day';

/** What clippers and content systems call the fields, the more telling name first. */
const NAMES = {
  headline: ['headline', 'title'],
  url: ['url', 'source', 'link', 'canonical'],
  date: ['published', 'datePublished', 'pubdate', 'date'],
  siteName: ['site', 'site_name', 'publisher', 'outlet'],
} as const;

/** What the fields say; null for what they do not, or not so that it can be read. */
function fieldsOf(yaml: string) {
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const said = (names: readonly string[]) =>
    names
      .map((name) => (document.errors.length > 0 ? null : document.get(name)))
      .find((value): value is string => typeof value === 'string' && value.trim() !== '')
      ?.trim() ?? null;
  const url = said(NAMES.url);
  const date = said(NAMES.date);
  return {
    headline: said(NAMES.headline),
    url: url !== null && isWebAddress(url) ? url : null,
    date: date === null ? null : (dayIn(date)?.date ?? null),
    siteName: said(NAMES.siteName),
  };
}
