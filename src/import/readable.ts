import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root, Text } from 'hast';
import { parseHTML } from 'linkedom';
import { rehype } from 'rehype';

const stringifier = rehype().data('settings', { upperDoctype: true });

/**
 * The text nodes of a page that Readability takes for its article; none when it
 * finds no article. It works on a copy in which each text stands in a numbered
 * `<data>` element, so that its answer is about places, and what it rewrites or
 * reorders is not taken over.
 */
export function readableTexts(tree: Root): Set<Text> {
  const texts: Text[] = [];
  const copy = numbered(tree, texts);
  const { document } = parseHTML(stringifier.stringify(copy));
  const article = new Readability<unknown>(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  if (article === null || article.content === null || article.content === undefined) return new Set();
  const found = (article.content as ParentNode).querySelectorAll(`data[${NUMBER}]`);
  return new Set(
    Array.from(found, (element) => texts[Number(element.getAttribute(NUMBER))]).filter(
      (t) => t !== undefined,
    ),
  );
}

// An attribute that no page uses.
const NUMBER = 'data-as-reported-text';

function numbered(tree: Root, texts: Text[]): Root {
  const copy = (node: ElementContent): ElementContent => {
    if (node.type === 'element') {
      const children = node.children.map(copy);
      return { ...node, children };
    }
    if (node.type !== 'text' || node.data?.start === undefined || node.value.trim() === '') return node;
    texts.push(node);
    return {
      type: 'element',
      tagName: 'data',
      properties: { [NUMBER]: String(texts.length - 1) },
      children: [{ type: 'text', value: node.value }],
    } satisfies Element;
  };
  return {
    ...tree,
    children: tree.children.map((child) => (child.type === 'doctype' ? child : copy(child))),
  };
}
