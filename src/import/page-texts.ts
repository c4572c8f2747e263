import type { Element, ElementContent, Root, Text } from 'hast';
import { textsIn } from '../text/page.ts';
import { foldSpace } from '../text/space.ts';
import { furnitureReason } from './furniture.ts';
import { wordsOfElement } from './metadata.ts';
import { readableTexts } from './readable.ts';

/** The elements around a text, from the outside in. */
export type Path = readonly Element[];

const ELEMENT_REASONS: Readonly<Record<string, string>> = {
  nav: 'navigation',
  aside: 'an aside beside the article',
  figcaption: 'the caption of a picture',
  button: 'page furniture',
  form: 'page furniture',
  label: 'page furniture',
  footer: 'the foot of the page',
  'amp-ad': 'an advertisement mark',
  // What it frames comes from a service that recommends pages.
  'amp-embed': 'a box beside the article',
  'amp-social-share': 'page furniture',
  'amp-consent': 'a notice about cookies',
  // What stands in a list is fetched when the page is looked at; a saved page has what stands for it until then.
  'amp-list': 'page furniture',
  'amp-sidebar': 'navigation',
};
const MEDIA = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'svg', 'object', 'embed', 'amp-img']);

// What pages call the parts around an article. Whole words of a class or id: “share” must not match “shareholders”.
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:related|share|sharing|social|promo|promotion|newsletter|subscribe|subscription|signup|comments?|disqus|advert|adverts|advertisement|ads?|sponsor|sponsored|recommend|recommended|recommendations|taboola|outbrain|breadcrumbs?|cookie\w*|paywall|toolbar|pagination|teaser|teasers|popular|trending)(?:$|[\s_-])/i;

// What pages call the boxes that they put into an article. Words that name parts of articles too (“teaser”) are missing.
const BOX_NAME =
  /(?:^|[\s_-])(?:newsletters?|subscribe|subscription|signup|paywall|related|relatedposts|recommend|recommended|recommendations|promo|promotion|advert|adverts|advertisement|sponsor|sponsored|taboola|outbrain|cookie\w*|consent|author-(?:box|bio|info|card)|about-(?:the-)?author|sharing|sharedaddy|gallery|slideshow|carousel|video-?player|audio-?player|vjs|jwplayer|mejs)(?:$|[\s_-])/i;
// A box has fewer words than this; a longer one may be the article itself, on a page for subscribers.
const MOST_BOX_WORDS = 80;
// A block that is mostly links leads elsewhere.
const MOST_LINKED = 0.5;
// A menu has as many items at least, of as many words at most on the average.
const FEWEST_MENU_ITEMS = 3;
const MOST_MENU_WORDS = 3;
// A block that Readability left out comes back when it stands between blocks that it kept, and has this many words or is a heading.
const FEWEST_WORDS = 4;

/**
 * The text nodes of a page's article: what Readability finds, less captions,
 * asides and controls, and with the paragraphs in between that it left out
 * though nothing says that they are furniture. In doubt a text is kept.
 * `headline`: where the headline stands; below it the article may begin.
 */
export function articleTexts(tree: Root, headline: readonly Text[]): Set<Text> {
  const paths = pathsOf(tree);
  const readable = readableTexts(tree);
  const found = readable.size > 0 ? readable : fallbackTexts(tree);
  const isKept = (text: Text) => {
    const path = paths.get(text) ?? [];
    return text.value.trim() !== '' && elementReason(path) === null && !path.some(isBox);
  };
  const kept = new Set([...found].filter(isKept));
  return restored(paths, kept, headline);
}

/** Why a text outside the article is none of it. */
export function reasonInPage(path: Path): string {
  const reason = elementReason(path);
  if (reason !== null) return reason;
  if (path.some(isBox)) return 'a box beside the article';
  return path.some(({ tagName }) => tagName === 'header') ? 'the head of the page' : 'page furniture';
}

function elementReason(path: Path): string | null {
  for (const [i, element] of path.entries()) {
    // Whom a quotation is by stands in its foot.
    if (/^(?:footer|figcaption)$/.test(element.tagName) && isQuotation(path.slice(0, i))) continue;
    const reason = ELEMENT_REASONS[element.tagName];
    if (reason !== undefined) return reason;
    if (element.tagName === 'figure' && hasMedia(element)) return 'the caption of a picture';
    if (/^[uo]l$/.test(element.tagName) && isMenu(element)) return 'navigation';
    if (isNoteMark(element)) return 'the mark of a note';
  }
  return null;
}

/** What stands for a note in a text: a number, a letter or a sign, in brackets or not. */
const NOTE_MARK = /^[[(]?(?:\d{1,3}|\p{L}|[*†‡§¶]+)[\])]?$/u;

/** Whether an element is a raised number or sign that leads to a note of the page: it would be read as the end of a word. */
function isNoteMark(element: Element): boolean {
  const raised = element.tagName === 'sup' ? [element] : elementsNamed(element, 'sup');
  const links = element.tagName === 'a' ? [element] : elementsNamed(element, 'a');
  return (
    /^(?:sup|a)$/.test(element.tagName) &&
    raised.length === 1 &&
    links.length === 1 &&
    /#./.test(String(links[0]?.properties['href'] ?? '')) &&
    NOTE_MARK.test(wordsOfElement(element))
  );
}

/** Whether a list is a menu or a row of tags: a few short items, and every word of them is a link. */
function isMenu(list: Element): boolean {
  const items = elementsNamed(list, 'li')
    .map(wordsOfElement)
    .filter((words) => words !== '');
  const links = elementsNamed(list, 'a').map(wordsOfElement).join('');
  const [all, linked] = [items.join(''), links].map((words) => words.replace(/\s/g, ''));
  const words = items.reduce((sum, item) => sum + item.split(' ').length, 0);
  return items.length >= FEWEST_MENU_ITEMS && words <= MOST_MENU_WORDS * items.length && all === linked;
}

function isQuotation(path: Path): boolean {
  const [outer] = path.slice(-1);
  if (path.some(({ tagName }) => tagName === 'blockquote')) return true;
  return outer?.tagName === 'figure' && elementsNamed(outer, 'blockquote').length > 0 && !hasMedia(outer);
}

/** Whether a picture, a film or a frame stands in an element. */
export function hasMedia(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && isMedia(child));
}

/** Whether an element is a picture, a film or a frame, or holds one. */
export const isMedia = (element: Element): boolean => MEDIA.has(element.tagName) || hasMedia(element);

/** Each text node that stands in the page's text, with the elements around it. */
export function pathsOf(tree: Root): Map<Text, Path> {
  const paths = new Map<Text, Path>();
  const visit = (nodes: readonly (ElementContent | Root['children'][number])[], path: Path) => {
    for (const node of nodes) {
      if (node.type === 'text' && node.data?.start !== undefined) paths.set(node, path);
      if (node.type === 'element') visit(node.children, [...path, node]);
    }
  };
  visit(tree.children, []);
  return paths;
}

/** Where Readability finds nothing (a very short page): the article element, the main one, or all. */
function fallbackTexts(tree: Root): Set<Text> {
  for (const name of ['article', 'main']) {
    const only = elementsNamed(tree, name);
    if (only.length === 1 && only[0]) return new Set(textsIn(only[0]));
  }
  return new Set(textsIn(tree));
}

function elementsNamed(node: Root | Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : elementsNamed(child, name),
  );
}

/** Adds the blocks between the headline, or the first kept text, and the last that Readability dropped without a visible reason. */
function restored(
  paths: ReadonlyMap<Text, Path>,
  kept: ReadonlySet<Text>,
  headline: readonly Text[],
): Set<Text> {
  const order = [...paths.keys()].filter((text) => text.value.trim() !== '');
  const top = headline.at(-1);
  const headers = new Set(top === undefined ? [] : paths.get(top));
  const first = order.findIndex((text) => text === top || kept.has(text));
  const end = order.findLastIndex((text) => kept.has(text));
  // Whom the last quotation is by stands in it.
  const quotation = paths.get(order[end]!)?.find(({ tagName }) => tagName === 'blockquote');
  const last =
    quotation === undefined
      ? end
      : order.indexOf(textsIn(quotation).findLast((text) => order.includes(text))!);
  const whole = new Set(kept);
  const judged = new Map<Element, boolean>();
  // From below, since a heading belongs to what stands under it.
  for (const text of order.slice(first, last + 1).reverse()) {
    if (kept.has(text) || headline.includes(text)) continue;
    const path = (paths.get(text) ?? []).filter(
      (element) => !(element.tagName === 'header' && headers.has(element)),
    );
    const block = path.findLast(({ tagName }) =>
      /^(?:p|li|blockquote|h[2-6]|pre|td|th|dd|dt)$/.test(tagName),
    );
    if (block === undefined) continue;
    const verdict = judged.get(block) ?? (isArticleBlock(block, path) && isEnough(block, path, whole));
    judged.set(block, verdict);
    if (verdict) whole.add(text);
  }
  return whole;
}

function isArticleBlock(block: Element, path: Path): boolean {
  if (elementReason(path) !== null || path.some(isNamedFurniture) || path.some(isBox)) return false;
  const texts = textsIn(block);
  const words = texts
    .map(({ value }) => value)
    .join('')
    .trim();
  const linked = elementsNamed(block, 'a')
    .flatMap(textsIn)
    .reduce((sum, { value }) => sum + value.length, 0);
  return linked <= MOST_LINKED * words.length && furnitureReason(foldSpace(words)) === null;
}

/** Whether a block has several words, or is a heading right above what is kept. */
function isEnough(block: Element, path: Path, kept: ReadonlySet<Text>): boolean {
  if (wordsOfElement(block).split(' ').length >= FEWEST_WORDS) return true;
  if (!/^h[2-6]$/.test(block.tagName)) return false;
  const siblings = (path[path.indexOf(block) - 1]?.children ?? []).filter(({ type }) => type === 'element');
  const next = siblings[siblings.indexOf(block) + 1];
  return next !== undefined && textsIn(next).some((text) => kept.has(text));
}

/**
 * Whether an element is a box that does not belong to the article. What is
 * called a paywall may be the article behind it: it takes a way to subscribe.
 */
function isBox(element: Element): boolean {
  const name = [element.properties['className'], element.properties['id']].flat().join(' ');
  if (/^(?:html|body|main|article)$/.test(element.tagName) || !BOX_NAME.test(name)) return false;
  if (/paywall/i.test(name) && !offersSubscription(element)) return false;
  const words = textsIn(element)
    .map(({ value }) => value)
    .join(' ')
    .trim();
  return words.split(/\s+/).length < MOST_BOX_WORDS;
}

function offersSubscription(element: Element): boolean {
  return ['a', 'button'].some((name) =>
    elementsNamed(element, name).some((control) =>
      /^(?:subscribe|sign up|register|log ?in|join)\b/i.test(wordsOfElement(control)),
    ),
  );
}

function isNamedFurniture({ tagName, properties }: Element): boolean {
  // A page's own classes say what it can do (“comments-open”), not what its text is.
  if (tagName === 'html' || tagName === 'body') return false;
  if (tagName === 'header' || properties['hidden'] !== undefined || properties['ariaHidden'] === 'true')
    return true;
  if (/display\s*:\s*none/.test(String(properties['style'] ?? ''))) return true;
  return FURNITURE_NAME.test(
    [properties['className'], properties['id'], properties['role']].flat().join(' '),
  );
}
