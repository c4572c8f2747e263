import type { Element, Root, Text } from 'hast';
import { isBlock, textsIn } from '../text/page.ts';
import { foldSpace } from '../text/space.ts';
import { wordsOf } from '../text/words.ts';
import { CLOSES_SENTENCE, isBody, MOST_MASTHEAD_WORDS } from './head.ts';
import { elementsOf, wordsOfElement } from './metadata.ts';
import { hasMedia, isMedia, pathsOf, type Path } from './page-texts.ts';

// A box has fewer words than this, and fewer than half of the article's.
const MOST_BOX_WORDS = 80;
const MOST_SHARE = 0.5;
// An article element with fewer words than this is a page's head, or a teaser.
const FEWEST_ARTICLE_WORDS = 50;
// A pull quote that is named one may be short; a quotation that is not must be more than a phrase.
const FEWEST_PULLED_WORDS = 3;
const FEWEST_REPEATED_WORDS = 5;
// Whom a pull quote is by takes no more words than this.
const MOST_CREDIT_WORDS = 8;
// What leads to another page is a headline: it has a few words.
const FEWEST_LINKED_WORDS = 2;
const MOST_LABEL_WORDS = 6;
const MOST_BYLINE_WORDS = 14;
const MOST_CAPTION_WORDS = 60;
// A picture and its caption stand no deeper than this in what holds them.
const CAPTION_DEPTH = 4;

const CAPTION_NAME = /(?:^|[\s_-])(?:fig)?captions?(?:$|[\s_-])/i;
const QUOTE_NAME = /pull-?quote|(?:^|[\s_-])(?:block)?quote(?:$|[\s_-])/i;
const SHARE_NAME = /(?:^|[\s_-])(?:share|sharing|social)(?:$|[\s_-])/i;
const AUTHOR_NAME = /(?:^|[\s_-])(?:byline|author|authors|autor|auteur|redacteur|written-by)(?:$|[\s_-])/i;
const DATE_NAME =
  /(?:^|[\s_-])(?:date|dateline|datum|datetime|timestamp|published|pubdate|posted)(?:$|[\s_-])/i;
const TAGS_NAME = /(?:^|[\s_-])(?:tags|taglist|tag-list|keywords)(?:$|[\s_-])/i;
const CONTROL_NAME = /(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])/i;
const OFFER =
  /^(?:subscribe|sign[ -]?up|register|join|donate|support (?:us|our)|become an? \p{L}+|(?:see|view) (?:my |your |our |all |the )?(?:options|plans|offers)|start (?:your |a )?(?:free )?trial|get started|try (?:it )?(?:free|now|for))\b/iu;

/** A block that holds no other block, with those of its texts that are in the article so far. */
interface Leaf {
  readonly element: Element | null;
  readonly path: Path;
  readonly texts: Text[];
  readonly words: string;
}

/**
 * What stands within a page's article and is none of it, with the reason: by
 * where it stands, what it leads to, what it repeats and what the page calls it.
 * `inArticle`: the texts taken for the article so far; `headline`: where it stands.
 */
export function extrasIn(
  tree: Root,
  inArticle: ReadonlySet<Text>,
  headline: readonly Text[],
): Map<Text, string> {
  const paths = pathsOf(tree);
  const article = [...paths.keys()].filter((text) => inArticle.has(text));
  const extras = new Map<Text, string>();
  const isKept = (text: Text) => inArticle.has(text) && !extras.has(text);
  const keptIn = (element: Element) => textsIn(element).filter(isKept);
  const leave = (texts: readonly Text[], why: string) => {
    for (const text of texts) if (isKept(text)) extras.set(text, why);
  };

  const elements = elementsOf(tree).filter((element) => keptIn(element).length > 0);
  for (const other of otherArticles(elements, paths, headline, inArticle))
    leave(keptIn(other), 'another article of the page');
  const all = wordCount(article.filter(isKept));
  for (const element of elements)
    if (isOffer(element) && isSmall(element, all)) leave(keptIn(element), 'a box beside the article');
  for (const element of elements)
    if (isCaption(element, paths)) leave(keptIn(element), 'the caption of a picture');
  let words = normalised(article.filter(isKept));
  for (const element of elements) {
    const isNamed = QUOTE_NAME.test(nameOf(element));
    if (!isNamed && element.tagName !== 'blockquote') continue;
    const inside = keptIn(element);
    const fewest = isNamed ? FEWEST_PULLED_WORDS : FEWEST_REPEATED_WORDS;
    if (wordCount(inside) > MOST_BOX_WORDS || !repeats(leavesOf(inside, paths), words, fewest)) continue;
    leave(inside, 'a pull quote, which repeats words of the article');
    words = normalised(article.filter(isKept));
  }
  const links = leavesOf(article.filter(isKept), paths).filter(leadsElsewhere);
  if (wordCount(links.flatMap(({ texts }) => texts)) < MOST_SHARE * all)
    for (const { texts } of links) leave(texts, 'a link to another page');
  for (const leaf of leavesOf(article.filter(isKept), paths))
    for (const element of leaf.element === null ? [] : elementsOf(leaf.element))
      if (!isBlock(element) && isTrailingLink(element, leaf))
        leave(textsIn(element), 'a link to another page');
  leaveSigns(leavesOf(article.filter(isKept), paths), [...paths.keys()], headline[0], leave);
  // What a last heading was the heading of has been left out.
  for (const { element, texts } of leavesOf(article.filter(isKept), paths).reverse()) {
    if (element === null || !/^h[2-6]$/.test(element.tagName) || extras.size === 0) break;
    leave(texts, 'the heading of something left out');
  }
  return extras;
}

/** Where the headline stands in an article of its own, the page’s other articles. */
function otherArticles(
  elements: readonly Element[],
  paths: ReadonlyMap<Text, Path>,
  headline: readonly Text[],
  inArticle: ReadonlySet<Text>,
): Element[] {
  const [top] = headline;
  const around = (top === undefined ? undefined : paths.get(top)) ?? [];
  const own = around.findLast(isArticle);
  if (own === undefined) return [];
  if (wordCount(textsIn(own).filter((text) => inArticle.has(text))) < FEWEST_ARTICLE_WORDS) return [];
  return elements.filter(
    (element) =>
      isArticle(element) &&
      !around.includes(element) &&
      !(paths.get(textsIn(element)[0]!) ?? []).includes(own),
  );
}

/** Who wrote the article, when, and what stands above the headline: short, and named so by the page. */
function leaveSigns(
  leaves: readonly Leaf[],
  order: readonly Text[],
  headline: Text | undefined,
  leave: (texts: readonly Text[], why: string) => void,
): void {
  const places = new Map(order.map((text, place) => [text, place]));
  const placeOf = ({ texts }: Leaf) => places.get(texts[0]!) ?? 0;
  const top = headline === undefined ? -1 : (places.get(headline) ?? -1);
  const begins = leaves.findIndex(
    (leaf) => placeOf(leaf) > top && isBody({ text: leaf.words, listed: false }),
  );
  for (const [i, leaf] of leaves.entries()) {
    const { path, texts, words } = leaf;
    const count = wordsOf(words).length;
    if (CLOSES_SENTENCE.test(words)) continue;
    const names = path.filter((element) => wordCount(textsIn(element)) <= MOST_BYLINE_WORDS).map(nameOf);
    if (count <= MOST_MASTHEAD_WORDS && names.some((name) => SHARE_NAME.test(name)))
      leave(texts, 'page furniture');
    if (i > begins && names.some((name) => TAGS_NAME.test(name))) leave(texts, 'tags');
    if (top < 0 || i >= begins || count > MOST_BYLINE_WORDS) continue;
    if (count <= MOST_MASTHEAD_WORDS && placeOf(leaf) < top) leave(texts, 'stands above the headline');
    else if (names.some((name) => AUTHOR_NAME.test(name))) leave(texts, 'the byline');
    else if (names.some((name) => DATE_NAME.test(name))) leave(texts, 'the date line');
  }
}

/** Whether one of the blocks stands in the article’s words once more, and the others only name who says it. */
function repeats(quotation: readonly Leaf[], article: string, fewest: number): boolean {
  let isRepeated = false;
  for (const { words } of quotation) {
    const said = normalised([{ value: withoutCredit(words) }]);
    const count = wordsOf(said).length;
    if (count >= fewest && article.indexOf(said) !== article.lastIndexOf(said)) isRepeated = true;
    else if (count > MOST_CREDIT_WORDS) return false;
  }
  return isRepeated;
}

/** A quotation without who says it: behind a dash, or behind its closing mark. */
function withoutCredit(words: string): string {
  const [, marked = words, credit = ''] = /^([“"«„].+[”"»“])\s*([^“”"«»„]+)$/u.exec(words) ?? [];
  if (wordsOf(credit).length <= MOST_CREDIT_WORDS && credit !== '') return marked;
  return words.replace(/(?<=\s|["”’»])[—–-]\s[^—–]+$/u, '');
}

/**
 * Whether all words of a paragraph, or of a list's every item, lead to another
 * page, but for a label before them (“Also on our site:”). What closes a sentence is prose.
 */
function leadsElsewhere({ element, texts, words, path }: Leaf): boolean {
  if (element === null || /^(?:h[1-6]|t[dh]|dd|dt|pre)$/.test(element.tagName)) return false;
  if (path.some(({ tagName }) => tagName === 'blockquote')) return false;
  const list = path.findLast(({ tagName }) => /^[uo]l$/.test(tagName));
  if (list !== undefined && !childrenOf(list).every((item) => isAllLinked(item))) return false;
  if (/\.["”’)]*$/.test(words)) return false;
  const linked = new Set(elementsOf(element).filter(isWayOut).flatMap(textsIn));
  const link = texts.filter((text) => linked.has(text));
  if (wordCount(link) < FEWEST_LINKED_WORDS || !linked.has(texts.findLast(hasWord)!)) return false;
  const label = texts
    .filter((text) => !linked.has(text))
    .map(({ value }) => value)
    .join('');
  return !hasWord({ value: label }) || isLabel(label);
}

/** “Also on our site:”, with a bracket around it and what it leads to, or without. */
const isLabel = (text: string) =>
  /:[\s)\]]*$/.test(text) && wordsOf(text).length <= MOST_LABEL_WORDS && hasWord({ value: text });

/** Whether an element behind the last sentence of a paragraph is a label and a link, and nothing else: “Read more: …”. */
function isTrailingLink(element: Element, { texts }: Leaf): boolean {
  const inside = new Set(textsIn(element));
  const at = texts.findIndex((text) => inside.has(text));
  if (at < 1 || texts.slice(at).some((text) => !inside.has(text) && hasWord(text))) return false;
  const before = texts.slice(0, at).map(({ value }) => value);
  if (!CLOSES_SENTENCE.test(before.join('').trim())) return false;
  const linked = new Set(elementsOf(element).filter(isWayOut).flatMap(textsIn));
  const words = [...inside].filter(hasWord);
  const label = words.filter((text) => !linked.has(text)).map(({ value }) => value);
  return linked.has(words.at(-1)!) && isLabel(label.join(''));
}

function isAllLinked(item: Element): boolean {
  const linked = new Set(elementsOf(item).filter(isWayOut).flatMap(textsIn));
  return textsIn(item).every((text) => linked.has(text) || !hasWord(text));
}

/** A link within the page (a note, a heading’s own) leads nowhere else. */
function isWayOut({ tagName, properties }: Element): boolean {
  return tagName === 'a' && typeof properties['href'] === 'string' && !properties['href'].startsWith('#');
}

/** A picture’s caption by its name, beside the picture or in a box with it. */
function isCaption(element: Element, paths: ReadonlyMap<Text, Path>): boolean {
  if (!CAPTION_NAME.test(nameOf(element)) || wordCount(textsIn(element)) > MOST_CAPTION_WORDS) return false;
  const path = paths.get(textsIn(element)[0]!) ?? [];
  const around = path.slice(0, path.indexOf(element) + 1).slice(-CAPTION_DEPTH);
  const beside = childrenOf(path[path.indexOf(element) - 1] ?? element);
  const before = beside[beside.indexOf(element) - 1];
  if (before !== undefined && isMedia(before) && wordCount(textsIn(before)) === 0) return true;
  return around.some((outer) => hasMedia(outer) && wordCount(textsIn(outer)) <= MOST_BOX_WORDS);
}

/** A box that asks for an address of a reader, or has a button that leads to a subscription. */
function isOffer(element: Element): boolean {
  if (!/^(?:div|section|aside|p|td|center|figure)$/.test(element.tagName)) return false;
  return elementsOf(element).some(
    (inner) =>
      (inner.tagName === 'input' && /e-?mail/i.test(inputName(inner))) ||
      (inner.tagName === 'label' && /^(?:your )?e-?mail\b/i.test(wordsOfElement(inner))) ||
      ((inner.tagName === 'button' || (inner.tagName === 'a' && CONTROL_NAME.test(nameOf(inner)))) &&
        OFFER.test(wordsOfElement(inner))),
  );
}

function inputName({ properties: p }: Element): string {
  return [p['type'], p['name'], p['placeholder']].flat().join(' ');
}

function isSmall(element: Element, all: number): boolean {
  const words = wordCount(textsIn(element));
  return words < MOST_BOX_WORDS && words < MOST_SHARE * all;
}

/** The blocks of some texts, in their order. */
function leavesOf(texts: readonly Text[], paths: ReadonlyMap<Text, Path>): Leaf[] {
  const leaves: (Leaf & { texts: Text[] })[] = [];
  for (const text of texts) {
    const path = paths.get(text) ?? [];
    const element = path.findLast(isBlock) ?? null;
    const before = leaves.at(-1);
    if (before !== undefined && before.element === element) before.texts.push(text);
    else leaves.push({ element, path, texts: [text], words: '' });
  }
  return leaves.map((leaf) => ({
    ...leaf,
    words: foldSpace(leaf.texts.map(({ value }) => value).join('')).trim(),
  }));
}

function isArticle({ tagName }: Element): boolean {
  return tagName === 'article';
}

function nameOf({ properties }: Element): string {
  return [properties['className'], properties['id']].flat().join(' ');
}

function childrenOf(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element');
}

function hasWord({ value }: Pick<Text, 'value'>): boolean {
  return /[\p{L}\p{N}]/u.test(value);
}

function wordCount(texts: readonly Text[]): number {
  return wordsOf(texts.map(({ value }) => value).join(' ')).length;
}

/** The words of some texts in their normal form, each with a space on both sides. */
function normalised(texts: readonly Pick<Text, 'value'>[]): string {
  const words = texts.flatMap(({ value }) => wordsOf(value).map(({ norm }) => norm));
  return ` ${words.join(' ')} `;
}
