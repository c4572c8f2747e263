import type { Element, ElementContent, Nodes as HastNodes, Root, Text } from 'hast';
import type { Nodes as MdastNodes, Root as MdastRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified, type Transformer } from 'unified';
import type { Block, BlockKind } from '../model.ts';
import { isTangled } from './tangled.ts';

/** An article's Markdown as one tree for extraction and rendering alike. */
export interface MarkdownDocument {
  /** Plain text: blocks joined by a blank line. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Text nodes that stand in `text` carry `data.start`, their offset in UTF-16 code units. */
  readonly tree: Root;
}

declare module 'hast' {
  interface TextData {
    start?: number;
  }
}

const HEADING = /^h[1-6]$/;
const BLOCK = /^(?:p|h[1-6]|pre|ul|ol|li|blockquote|hr)$/;
const SEPARATOR = '\n\n';

/** Words of the author that Markdown would hide or run become plain words. */
const handlers: NonNullable<Options['handlers']> = {
  html: (_state, node: { value: string }): Text => ({ type: 'text', value: node.value }),
  image: (_state, node: { alt?: string | null }): Text => ({ type: 'text', value: node.alt ?? '' }),
  imageReference: (_state, node: { alt?: string | null }): Text => ({ type: 'text', value: node.alt ?? '' }),
  // A passage is itself a link to its readings, and links do not nest: the words stay, the target goes.
  link: (state, node: Extract<MdastNodes, { type: 'link' }>) => state.all(node),
  linkReference: (state, node: Extract<MdastNodes, { type: 'linkReference' }>) => state.all(node),
};

const processor = unified().use(remarkParse).use(wordsOfDefinitions).use(remarkRehype, { handlers });

/**
 * Parses an article's Markdown body. Characters are kept as written: no smart
 * punctuation, raw HTML and alternative texts appear as words, a line break
 * inside a paragraph is one space. Headings start at level 2, because the
 * page's own heading stands above them. Never throws.
 */
export function parseMarkdown(body: string): MarkdownDocument {
  const tree = treeOf(body);
  shiftHeadings(tree);
  const draft: Draft = { text: '', blocks: [], numbered: 0 };
  placeBlocks(tree.children as ElementContent[], 'paragraph', draft);
  return { text: draft.text, blocks: draft.blocks, tree };
}

/** Markup tangled as no one writes it keeps the parser busy for minutes: then nothing is markup, and every word stays. */
function treeOf(body: string): Root {
  if (!isTangled(body)) return processor.runSync(processor.parse(body), body);
  const paragraph = (value: string): Element => ({
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value }],
  });
  return { type: 'root', children: body.split(/\n\s*\n/).map(paragraph) };
}

/** “[1]: see below” at a line's start would be taken for a link's target and hidden: only web addresses are targets. */
function wordsOfDefinitions(): Transformer<MdastRoot> {
  return (tree, file) => {
    tree.children = tree.children.map((node) => {
      if (node.type !== 'definition' || /^(?:https?|mailto):/i.test(node.url)) return node;
      const { start, end } = node.position ?? {};
      const value = String(file).slice(start?.offset ?? 0, end?.offset ?? 0);
      return { type: 'paragraph', children: [{ type: 'text', value }] };
    });
  };
}

/** The text and blocks placed so far. */
interface Draft {
  text: string;
  readonly blocks: Block[];
  numbered: number;
}

/** Gives each run of phrasing content among `children` a block, and descends into blocks. */
function placeBlocks(children: readonly ElementContent[], kind: BlockKind, draft: Draft): void {
  let run: ElementContent[] = [];
  const flush = () => {
    placeRun(run, kind, draft);
    run = [];
  };
  for (const child of children) {
    if (child.type !== 'element' || !BLOCK.test(child.tagName)) {
      run.push(child);
      continue;
    }
    flush();
    placeBlocks(child.children, kindOf(child, kind), draft);
  }
  flush();
}

function kindOf(element: Element, outer: BlockKind): BlockKind {
  if (HEADING.test(element.tagName)) return 'heading';
  if (element.tagName === 'li') return 'item';
  if (element.tagName === 'blockquote') return 'quotation';
  if (element.tagName === 'pre') return 'code';
  return outer;
}

function placeRun(run: readonly ElementContent[], kind: BlockKind, draft: Draft): void {
  const texts = run.flatMap(textNodes);
  if (texts.every((node) => node.value.trim() === '')) return;
  if (kind !== 'code') for (const node of texts) node.value = node.value.replace(/[^\S\n]*\n[^\S\n]*/g, ' ');
  trimEnds(texts);
  const start = draft.text === '' ? 0 : draft.text.length + SEPARATOR.length;
  let end = start;
  let value = '';
  for (const node of texts) {
    node.data = { ...node.data, start: end };
    end += node.value.length;
    value += node.value;
  }
  draft.text += (draft.text === '' ? '' : SEPARATOR) + value;
  const number = kind === 'heading' ? null : ++draft.numbered;
  draft.blocks.push({ kind, span: { start, end }, number });
}

/** A block's text neither starts nor ends with white space, however it was written. */
function trimEnds(texts: readonly Text[]): void {
  for (const node of texts) {
    node.value = node.value.trimStart();
    if (node.value !== '') break;
  }
  for (const node of texts.toReversed()) {
    node.value = node.value.trimEnd();
    if (node.value !== '') break;
  }
}

function textNodes(node: HastNodes): Text[] {
  if (node.type === 'text') return [node];
  // A hard line break reads as a space; remark-rehype puts a line feed behind it.
  return 'children' in node ? node.children.flatMap(textNodes) : [];
}

/** Moves the highest heading level in use to 2, the others with it. */
function shiftHeadings(tree: Root): void {
  const headings: Element[] = [];
  const collect = (node: HastNodes) => {
    if (node.type === 'element' && HEADING.test(node.tagName)) headings.push(node);
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  const levels = headings.map((heading) => Number(heading.tagName[1]));
  const top = Math.min(...levels);
  for (const [i, heading] of headings.entries())
    heading.tagName = `h${Math.min(6, (levels[i] ?? top) - top + 2)}`;
}
