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

/**
 * Parses a web page as a browser would. Characters are kept as written; `<q>`
 * gets the quotation marks that a browser puts around it. Hidden text counts:
 * what is shown depends on style sheets, which are not read.
 */
export function parsePage(html: string): PageDocument {
  const tree = parser.parse(html);
  let text = '';
  const visit = (node: Nodes) => {
    if (node.type === 'text') {
      node.data = { ...node.data, start: text.length };
      text += node.value;
    }
    if (!('children' in node) || (node.type === 'element' && NOT_TEXT.has(node.tagName))) return;
    if (node.type === 'element' && node.tagName === 'q') addQuotationMarks(node);
    const parts = node.type === 'element' && isBlock(node);
    if (parts) text += '\n';
    for (const child of node.children) visit(child);
    if (parts) text += '\n';
  };
  visit(tree);
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

function addQuotationMarks(element: Element): void {
  element.children.unshift({ type: 'text', value: '“' });
  element.children.push({ type: 'text', value: '”' });
}
