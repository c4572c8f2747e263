import type { Element, ElementContent, Root, Text } from 'hast';
import { isBlock } from '../text/page.ts';
import { foldSpace } from '../text/space.ts';
import { furnitureReason, headFurnitureReason } from './furniture.ts';
import type { Candidate } from './head.ts';

/** A block of a page with the places of its words. */
export interface PageBlock extends Candidate {
  readonly texts: readonly Text[];
}

const KEPT_BLOCK = new Set('p h2 h3 h4 h5 h6 ul ol li blockquote pre'.split(' '));
const EMPHASIS: Readonly<Record<string, string>> = { em: 'em', i: 'em', strong: 'strong', b: 'strong' };
// Parts the cells of a row: white space, so that no character is added that the page does not have.
const BETWEEN_CELLS = '\u2003';

/**
 * A page's tree with the texts in `kept` alone, made of what articles are made
 * of: paragraphs, headings, lists, quotations, emphasis. A row of a table is a
 * paragraph. Text nodes are those of `tree`.
 */
export function simplified(tree: Root, kept: ReadonlySet<Text>): Root {
  const children = (nodes: readonly (ElementContent | Root['children'][number])[]): ElementContent[] =>
    nodes.flatMap((node) => simplify(node));
  const simplify = (node: ElementContent | Root['children'][number]): ElementContent[] => {
    if (node.type === 'text') return kept.has(node) || node.value.trim() === '' ? [node] : [];
    if (node.type !== 'element') return [];
    const { tagName } = node;
    if (tagName === 'br') return [node];
    if (tagName === 'tr' && isDataRow(node))
      return hasText(node, kept) ? [element('p', cells(node).flatMap(inCell))] : [];
    const inner = children(node.children);
    if (tagName === 'pre')
      return hasText(node, kept) ? [element('pre', [element('code', inner.filter(isText))])] : [];
    // A block parts the words on both sides of it even when nothing is left in it.
    if (!hasText(node, kept)) return isBlock(node) ? [{ type: 'text', value: ' ' }] : inner.filter(isText);
    // What was never closed holds the blocks that follow: then it is none of these.
    const phrasing = !inner.some(isFlow);
    if (!isBlock(node)) return EMPHASIS[tagName] && phrasing ? [element(EMPHASIS[tagName], inner)] : inner;
    if (/^(?:h[1-6]|p)$/.test(tagName) && !phrasing) return [element('div', inner)];
    if (tagName === 'h1') return [element('h2', inner)];
    if (tagName === 'ul' || tagName === 'ol')
      return [{ ...element(tagName, inner), properties: startOf(node) }];
    if (KEPT_BLOCK.has(tagName) && tagName !== 'p') return [element(tagName, inner)];
    return paragraphsAtBreaks(tagName === 'p' ? 'p' : 'div', inner);
  };
  const inCell = (cell: Element, i: number): ElementContent[] => {
    const texts = textsOf(cell).filter((text) => kept.has(text) || text.value.trim() === '');
    return i === 0 ? texts : [{ type: 'text', value: BETWEEN_CELLS }, ...texts];
  };
  return { type: 'root', children: children(tree.children) };
}

/** Stands between two lines of a block. */
const BREAK: Text = { type: 'text', value: ' ' };

const wordsOf = (line: readonly Text[]): string => foldSpace(line.map(({ value }) => value).join('')).trim();

/** Whether a line says who wrote the text, or when, or belongs to the page: old pages set these under the headline, or under the text, with line breaks alone. */
const isSign = (line: string): boolean => (furnitureReason(line) ?? headFurnitureReason(line)) !== null;

/** The blocks of a simplified page in order: a heading, a paragraph, an item; each line of a block in which one of the lines behind the first is no text. */
export function blocksOf(tree: Root): PageBlock[] {
  const blocks: PageBlock[] = [];
  let lines: Text[][] = [[]];
  const flush = (listed: boolean) => {
    const parted = lines.slice(1).some((line) => isSign(wordsOf(line)));
    for (const run of parted ? lines : [lines.flatMap((line) => [...line, BREAK])]) {
      const text = wordsOf(run);
      if (text !== '') blocks.push({ text, listed, texts: run.filter(({ value }) => value.trim() !== '') });
    }
    lines = [[]];
  };
  const visit = (nodes: readonly (ElementContent | Root['children'][number])[], listed: boolean) => {
    for (const node of nodes) {
      if (node.type === 'text') lines.at(-1)!.push(node);
      if (node.type !== 'element') continue;
      if (node.tagName === 'br') lines.push([]);
      else if (isBlock(node)) {
        flush(listed);
        visit(node.children, listed || node.tagName === 'li');
        flush(listed || node.tagName === 'li');
      } else visit(node.children, listed);
    }
  };
  visit(tree.children, false);
  flush(false);
  return blocks;
}

/** Two line breaks in a row part paragraphs: `a<br><br>b`. */
function paragraphsAtBreaks(tagName: string, nodes: readonly ElementContent[]): ElementContent[] {
  const parts: ElementContent[][] = [[]];
  let behindBreak = false;
  for (const node of nodes) {
    if (isBreak(node) && behindBreak) parts.push([]);
    else parts.at(-1)?.push(node);
    if (isSolid(node) || isBreak(node)) behindBreak = isBreak(node);
  }
  return parts.map((part) => element(tagName, withoutOuterBreaks(part)));
}

function withoutOuterBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.slice(Math.max(0, nodes.findIndex(isSolid)), nodes.findLastIndex(isSolid) + 1);
}

function isSolid(node: ElementContent): boolean {
  return !isBreak(node) && !(isText(node) && node.value.trim() === '');
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function isText(node: ElementContent): node is Text {
  return node.type === 'text';
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function startOf({ properties }: Element): Element['properties'] {
  return properties['start'] === undefined ? {} : { start: properties['start'] };
}

function cells(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element');
}

function textsOf(node: Element): Text[] {
  return node.children.flatMap((child) =>
    child.type === 'text' ? [child] : child.type === 'element' ? textsOf(child) : [],
  );
}

/** Old pages lay out their text with tables; a row of data has several cells without paragraphs or line breaks. */
function isDataRow(row: Element): boolean {
  const filled = cells(row).filter((cell) => textsOf(cell).some(({ value }) => value.trim() !== ''));
  return filled.length > 1 && !filled.some(holdsBlocks);
}

/** Whether a simplified node is a block, or holds one. */
function isFlow(node: ElementContent): boolean {
  return node.type === 'element' && ((isBlock(node) && !isBreak(node)) || node.children.some(isFlow));
}

function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (isBlock(child) || holdsBlocks(child)));
}

function hasText(node: Element, kept: ReadonlySet<Text>): boolean {
  return textsOf(node).some((text) => kept.has(text));
}
