import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { foldSpace } from '../text/space.ts';
import type { BuiltSite } from './built-site.ts';

/** One page of a built site, parsed as a browser would. */
export interface BuiltPage {
  /** Address below the base, with a leading slash: `/s/some-id/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
  /** All elements in document order. */
  readonly elements: readonly Element[];
  /** Every id, as often as it stands there. */
  readonly ids: readonly string[];
  /** Kept out of search engines: a page for missing addresses or for what stood here once. */
  readonly isHidden: boolean;
  /** Address that the page sends its reader on to, or null. */
  readonly sendsTo: string | null;
  /** What the parser had to mend, as `line:column: rule`. */
  readonly mended: readonly string[];
}

const read = new Map<string, BuiltPage[]>();

/** All pages of a site, by address; parsed once. */
export function pagesOf(site: BuiltSite): readonly BuiltPage[] {
  const known = read.get(site.folder);
  if (known !== undefined) return known;
  const pages = filesOf(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      parsePage(file.replace(/(^|\/)index\.html$/, '$1'), readFileSync(join(site.folder, file), 'utf8')),
    );
  read.set(site.folder, pages);
  return pages;
}

/** All files of a site, relative to its folder, with slashes, sorted. */
export function filesOf({ folder }: BuiltSite): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((file) => file.replaceAll(sep, '/'))
    .sort();
}

/** The page at an address below the base; throws where there is none. */
export function pageAt(site: BuiltSite, path: string): BuiltPage {
  const page = pagesOf(site).find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`${site.name} has no page ${path}`);
  return page;
}

/** Words of an element and everything in it, without those parts that `skip` names. */
export function textOf(node: Element | Root, skip: (element: Element) => boolean = () => false): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !skip(child) ? textOf(child, skip) : '';
    })
    .join('');
}

/** Runs of white space as one space, none at the ends. */
export function folded(text: string): string {
  return foldSpace(text).trim();
}

/** Value of an attribute as written; null where it is missing. */
export function attribute(element: Element, property: string): string | null {
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

const parser = rehype().data('settings', { emitParseErrors: true }).use(treeAsResult);

/** A “compiler” that hands the tree on, so that one run gives the tree and the parser's messages. */
function treeAsResult(this: Processor): void {
  this.compiler = (tree) => tree as unknown as string;
}

function parsePage(address: string, html: string): BuiltPage {
  const file = parser.processSync(html);
  const tree = file.result as Root;
  const elements: Element[] = [];
  visit(tree, 'element', (element) => {
    elements.push(element);
  });
  const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
  const metas = elements.filter(({ tagName }) => tagName === 'meta');
  const isHidden = metas.some(
    (e) => attribute(e, 'name') === 'robots' && attribute(e, 'content') === 'noindex',
  );
  const refresh = metas.find((e) => attribute(e, 'httpEquiv') === 'refresh');
  const sendsTo = (refresh && /url=(.*)/.exec(attribute(refresh, 'content') ?? '')?.[1]) ?? null;
  const mended = file.messages.map(
    (message) => `${message.place ? `${message.line}:${message.column}` : ''} ${message.ruleId}`,
  );
  return { path: `/${address}`, html, tree, elements, ids, isHidden, sendsTo, mended };
}
