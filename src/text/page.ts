import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { rehype } from 'rehype';

/** A web page with the text that stands in it. */
export interface PageDocument {
  /** All text of the page's body in the order of its source, a line break between blocks. */
  readonly text: string;
  /** Text nodes that stand in `text` carry `data.start`, their offset in UTF-16 code units. */
  readonly tree: Root;
}

const parser = rehype();

// No browser shows what stands inside these as text of the page.
const NOT_TEXT = new Set(
  'head script style template noscript iframe object svg math canvas audio video select datalist textarea'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'address article aside blockquote body br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li legend main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Where a word may be broken, or may not: no browser shows these, and to a reader the word is whole. */
const BREAKS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** A text without the characters that say where its words may be broken. */
export const withoutBreaks = (text: string): string => text.replace(BREAKS, '');

/** The marks that a browser puts around `<q>`, and around one in another. */
const MARKS = [
  ['“', '”'],
  ['‘', '’'],
] as const;

/**
 * Parses a web page as a browser would. Characters are kept as written, but for those
 * that only say where a word may be broken; `<q>` gets the quotation marks that a browser
 * puts around it, and a shadow root that the page declares stands where a browser shows it.
 * Hidden text counts: what is shown depends on style sheets, which are not read.
 */
export function parsePage(html: string): PageDocument {
  const tree = parser.parse(html);
  let text = '';
  const visit = (node: Nodes, quotations: number) => {
    if (node.type === 'text') {
      node.value = withoutBreaks(node.value);
      node.data = { ...node.data, start: text.length };
      text += node.value;
    }
    if (!('children' in node)) return;
    if (node.type === 'element') showShadowRoot(node);
    if (node.type === 'element' && NOT_TEXT.has(node.tagName)) return;
    const isQuotation = node.type === 'element' && node.tagName === 'q';
    if (isQuotation) addQuotationMarks(node, quotations);
    const parts = node.type === 'element' && isBlock(node);
    if (parts) text += '\n';
    for (const child of node.children) visit(child, quotations + (isQuotation ? 1 : 0));
    if (parts) text += '\n';
  };
  visit(tree, 0);
  return { text, tree };
}

/** Whether an element stands on lines of its own. */
export function isBlock(element: Element): boolean {
  return BLOCK.has(element.tagName);
}

/** Places of a node's texts in the page's `text`, in its order. */
export function textsIn(node: Nodes): Text[] {
  if (node.type === 'text') return node.data?.start === undefined ? [] : [node];
  return 'children' in node ? (node.children as ElementContent[]).flatMap(textsIn) : [];
}

/** @param depth how many quotations it stands in */
function addQuotationMarks(element: Element, depth: number): void {
  const [opening, closing] = MARKS[depth % MARKS.length]!;
  element.children.unshift({ type: 'text', value: opening });
  element.children.push({ type: 'text', value: closing });
}

/** Makes a template that is the shadow root of an element what it is shown as: a part of the page. */
function showShadowRoot(element: Element): void {
  if (element.tagName !== 'template' || element.properties['shadowRootMode'] === undefined) return;
  element.tagName = 'div';
  element.children = (element.content?.children ?? []).filter((child) => child.type !== 'doctype');
  delete element.content;
}
