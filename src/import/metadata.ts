import type { Element, Nodes, Root } from 'hast';
import { isWebAddress } from '../content/schema.ts';
import { foldSpace } from '../text/space.ts';
import { dayIn } from './day.ts';

/** What a page's head says of its article; null where it says nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly siteName: string | null;
  /** The day as the page writes it, in the time zone that it writes. */
  readonly date: string | null;
}

/** What pages call the day of publication in their head; the first that a page has counts. */
const DATE_NAMES = [
  ...['article:published_time', 'og:article:published_time', 'datePublished', 'date', 'dc.date'],
  ...['dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'parsely-pub-date'],
  ...['sailthru.date', 'pubdate', 'pub_date', 'publishdate', 'publish-date', 'publish_date'],
];

/** Reads what a page says of its article in meta elements, its canonical link and its linked data. */
export function metadataOf(tree: Root): PageMetadata {
  const elements = elementsOf(tree);
  const meta = (...names: string[]) =>
    firstText(
      names.flatMap((name) =>
        elements
          .filter(
            ({ tagName, properties: p }) =>
              tagName === 'meta' &&
              [p['property'], p['name'], p['itemProp']].flat().some((given) => saysName(given, name)),
          )
          .map(({ properties }) => properties['content']),
      ),
    );
  const linked = linkedArticle(elements);
  const canonical = elements.find(
    ({ tagName, properties: p }) => tagName === 'link' && [p['rel']].flat().includes('canonical'),
  );
  const urls = [savedFrom(tree), canonical?.properties['href'], meta('og:url'), linked.url];
  const date = meta(...DATE_NAMES) ?? linked.date ?? timeOf(elements);
  return {
    title: meta('og:title', 'twitter:title') ?? linked.headline,
    url: urls.find((url): url is string => typeof url === 'string' && isWebAddress(url)) ?? null,
    siteName: meta('og:site_name') ?? linked.publisher,
    date: date === null ? null : (dayIn(date)?.date ?? null),
  };
}

/** Names of meta elements are written in capitals or not. */
function saysName(given: unknown, name: string): boolean {
  return typeof given === 'string' && given.toLowerCase() === name.toLowerCase();
}

/** All elements below a node, in the order of the source. */
export function elementsOf(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []));
}

/** The words of a node, white space folded. */
export function wordsOfElement(node: Nodes): string {
  const words = (inner: Nodes): string =>
    inner.type === 'text' ? inner.value : 'children' in inner ? inner.children.map(words).join('') : '';
  return foldSpace(words(node)).trim();
}

function firstText(values: readonly unknown[]): string | null {
  const found = values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return found === undefined ? null : foldSpace(found).trim();
}

/** Who saves a page writes its address above it: `<!-- saved from url=(0034)https://… -->`, or `url: https://…`. */
function savedFrom(tree: Root): string | null {
  const inPage: readonly Nodes[] = tree.children.flatMap((child): readonly Nodes[] =>
    child.type === 'element' ? child.children : [child],
  );
  for (const child of inPage.slice(0, FIRST_NODES))
    if (child.type === 'comment') {
      const match = /saved from url=\(\d+\)\s*(\S+)|page saved with[^]*?\burl:\s*(\S+)/i.exec(child.value);
      const url = match?.[1] ?? match?.[2];
      if (url !== undefined) return url;
    }
  return null;
}

// What a browser says of a saved page it says before everything else.
const FIRST_NODES = 8;

function timeOf(elements: readonly Element[]): string | null {
  const time = elements.find(
    ({ tagName, properties }) =>
      tagName === 'time' &&
      typeof properties['dateTime'] === 'string' &&
      !/updat|modif/i.test([properties['className'], properties['itemProp']].flat().join(' ')),
  );
  return firstText([time?.properties['dateTime']]);
}

interface LinkedArticle {
  readonly headline: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
}

// Linked data nests a graph in a list at most; what lies deeper is about something else.
const DEEPEST = 4;

/** The article that the page says it is; of several the one that the page itself is called like, and where none is, nothing. */
function linkedArticle(elements: readonly Element[]): LinkedArticle {
  const articles = elements
    .filter(({ tagName, properties }) => tagName === 'script' && properties['type'] === 'application/ld+json')
    .flatMap(({ children }) =>
      articlesIn(
        parsed(children.map((child) => (child.type === 'text' ? child.value : '')).join('')),
        DEEPEST,
      ),
    )
    .map(({ headline, datePublished, url, mainEntityOfPage: page, publisher }) => ({
      headline: firstText([headline]),
      date: firstText([datePublished]),
      url: firstText([url, isRecord(page) ? page['@id'] : page]),
      publisher: firstText([isRecord(publisher) ? publisher['name'] : publisher]),
    }));
  const [first, another] = articles;
  if (first === undefined || another === undefined) return first ?? NOTHING;
  const titles = elements
    .filter(({ tagName }) => tagName === 'title' || tagName === 'h1')
    .map((element) => wordsOfElement(element).toLowerCase());
  const own = articles.find(
    ({ headline }) => headline !== null && titles.some((title) => title.startsWith(headline.toLowerCase())),
  );
  return own ?? { ...NOTHING, publisher: first.publisher };
}

const NOTHING: LinkedArticle = { headline: null, date: null, url: null, publisher: null };

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function articlesIn(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth - 1));
  if (!isRecord(value)) return [];
  if (/Article|BlogPosting|Report/.test([value['@type']].flat().join(' '))) return [value];
  return articlesIn(value['@graph'], depth - 1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
