import type { Element, ElementContent, Root, Text } from 'hast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import type { Published } from '../model.ts';
import { isBlock, parsePage, textsIn } from '../text/page.ts';
import { dayIn } from './day.ts';
import type { Draft, RemovedSpan, Told } from './draft.ts';
import { tidyEmphasis } from './emphasis.ts';
import { orFromAddress } from './from-address.ts';
import { headFurnitureReason } from './furniture.ts';
import { isBody, KEPT_HEADLINE, leftOut, sameWords } from './head.ts';
import { elementsOf, metadataOf, wordsOfElement } from './metadata.ts';
import { blocksOf, simplified } from './page-blocks.ts';
import { extrasIn } from './page-extras.ts';
import { articleTexts, reasonInPage } from './page-texts.ts';

// Pages of newspapers nest some 30 deep; the work on a page grows with its depth.
const DEEPEST = 250;

const toMarkdown = unified().use(rehypeRemark);

/**
 * Reads the article in a web page. `supplied` is all text of the page, see
 * `suppliedText`; every part of it is in the body or among the removals. Throws
 * a RangeError when elements are nested deeper than people write them.
 */
export function readPage(html: string, told: Told): Draft {
  const { text: supplied, tree } = parsePage(html);
  if (depthOf(tree) > DEEPEST) throw new RangeError('elements nested too deep');
  const metadata = metadataOf(tree);
  const url = told.url ?? metadata.url;
  const siteName = metadata.siteName;
  const heading = headlineOf(tree, metadata.title, told.outletName ?? siteName);
  const found = articleTexts(tree, heading.texts);
  const reasons = extrasIn(tree, found, heading.texts);
  const inArticle = new Set([...found].filter((text) => !reasons.has(text)));
  const blocks = blocksOf(simplified(tree, inArticle));
  const left = leftOut(blocks, { url, outletName: told.outletName ?? siteName, headline: heading.text });
  for (const text of heading.texts) reasons.set(text, KEPT_HEADLINE);
  for (const [i, { texts }] of blocks.entries()) {
    const why = left.reasons[i];
    if (why !== null && why !== undefined) for (const text of texts) reasons.set(text, why);
  }
  const kept = new Set([...inArticle].filter((text) => !reasons.has(text)));
  const headline = heading.text ?? left.headline;
  const words = blocks.map(({ text }) => text).join('\n');
  const published: Published | null =
    metadata.date !== null
      ? { date: metadata.date, from: 'article' }
      : (left.published ?? dateBetween(tree, heading.texts, kept));
  return {
    supplied,
    url,
    ...orFromAddress({ headline, published }, url, words),
    siteName,
    body: tidyEmphasis(toMarkdown.runSync(simplified(tree, kept))),
    removals: removalsOf(supplied, tree, kept, reasons),
  };
}

/** Elements around the innermost one. */
function depthOf(tree: Root): number {
  let depth = 0;
  for (
    let level: readonly Element[] = childElements(tree);
    level.length > 0;
    level = level.flatMap(childElements)
  )
    depth++;
  return depth;
}

function childElements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []));
}

/** The day that a line of its own names between the headline and the text. */
function dateBetween(tree: Root, headline: readonly Text[], kept: ReadonlySet<Text>): Published | null {
  const texts = textsIn(tree);
  const from = texts.findIndex((text) => text === headline.at(-1)) + 1;
  const to = texts.findIndex((text) => kept.has(text) && isBody({ text: text.value, listed: false }));
  for (const { value } of from === 0 ? [] : texts.slice(from, to)) {
    const day = headFurnitureReason(value.trim()) === 'the date line' ? dayIn(value) : null;
    if (day !== null && !/\b(?:updated|modified)\b/i.test(value)) return { date: day.date, from: 'article' };
  }
  return null;
}

interface PageHeadline {
  readonly text: string | null;
  /** The places of the page where it stands as the page's heading. */
  readonly texts: readonly Text[];
}

/** The page's first-level heading that its title confirms, or the only one; else the block that its title begins with, or its title without the site's name. */
function headlineOf(tree: Root, title: string | null, siteName: string | null): PageHeadline {
  const all = elementsOf(tree);
  const headings = all
    .filter(({ tagName }) => tagName === 'h1')
    .map((element) => ({ text: wordsOfElement(element), texts: textsIn(element) }))
    .filter(({ text }) => text !== '' && !(siteName !== null && sameWords(text, siteName)));
  const documentTitle = all.find(({ tagName }) => tagName === 'title');
  const titles = [title, documentTitle === undefined ? null : wordsOfElement(documentTitle)].filter(
    (t) => t !== null,
  );
  const confirmed = headings.find(({ text }) =>
    titles.some((candidate) => candidate.toLowerCase().startsWith(text.toLowerCase())),
  );
  const found = confirmed ?? (headings.length === 1 ? headings[0] : undefined);
  if (found !== undefined) return found;
  const block = headings.length > 0 ? undefined : blockOfTitle(tree, titles);
  if (block !== undefined) return block;
  return { text: title === null ? null : withoutSiteName(title, siteName), texts: [] };
}

// A title of fewer words may begin with the name of the site or of a section.
const FEWEST_TITLE_WORDS = 4;

/** The first block of the page that is, word for word, the beginning of one of its titles. */
function blockOfTitle(tree: Root, titles: readonly string[]): PageHeadline | undefined {
  return elementsOf(tree)
    .filter((element) => isBlock(element) && !/^(?:nav|aside|footer|li)$/.test(element.tagName))
    .map((element) => ({ text: wordsOfElement(element), texts: textsIn(element) }))
    .find(
      ({ text, texts }) =>
        texts.length > 0 &&
        text.split(' ').length >= FEWEST_TITLE_WORDS &&
        titles.some((title) => title.toLowerCase().startsWith(text.toLowerCase())),
    );
}

function withoutSiteName(title: string, siteName: string | null): string {
  const cut = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/.exec(title);
  return cut?.[1] !== undefined && siteName !== null && sameWords(cut[2] ?? '', siteName) ? cut[1] : title;
}

/** All text of the page that is not kept; neighbours with one reason are one removal. */
function removalsOf(
  supplied: string,
  tree: Root,
  kept: ReadonlySet<Text>,
  reasons: ReadonlyMap<Text, string>,
): RemovedSpan[] {
  const removals: RemovedSpan[] = [];
  let open: { start: number; end: number; why: string } | null = null;
  const visit = (node: ElementContent | Root['children'][number], path: readonly Element[]) => {
    if (node.type === 'element') for (const child of node.children) visit(child, [...path, node]);
    if (node.type !== 'text' || node.data?.start === undefined || node.value.trim() === '') return;
    if (kept.has(node)) {
      open = null;
      return;
    }
    const why = reasons.get(node) ?? reasonInPage(path);
    const start = node.data.start + node.value.length - node.value.trimStart().length;
    const end = node.data.start + node.value.trimEnd().length;
    if (open?.why === why) open.end = end;
    else removals.push((open = { start, end, why }));
  };
  for (const child of tree.children) visit(child, []);
  return removals.filter(({ start, end }) => supplied.slice(start, end) !== '');
}
