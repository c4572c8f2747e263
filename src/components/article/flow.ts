import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** An article's blocks as a page lays them out. */
export type Flow = Group | Run;

/** A list, a list item or a quotation, with the blocks in it. */
export interface Group {
  readonly type: 'group';
  readonly tag: string;
  /** First number of an ordered list that does not start at 1. */
  readonly from: number | undefined;
  readonly children: readonly Flow[];
}

/** A paragraph, heading or other run of words. */
export interface Run {
  readonly type: 'run';
  readonly tag: string;
  /** Markup inside it, as HTML. */
  readonly html: string;
  /** Offset of its first character in the article's text. */
  readonly start: number;
}

const GROUPS = new Set(['ul', 'ol', 'li', 'blockquote']);
const RUNS = /^(?:p|pre|h[1-6])$/;
const stringify = unified().use(rehypeStringify);

/** Reads the blocks out of a rendered article whose text nodes carry `data.start`. Rules and blank runs are left out. */
export function flowOf(tree: Root): Flow[] {
  return blocks(tree.children as ElementContent[]);
}

function blocks(children: readonly ElementContent[]): Flow[] {
  const flow: Flow[] = [];
  let loose: ElementContent[] = [];
  const flush = () => {
    flow.push(...run('div', loose));
    loose = [];
  };
  for (const child of children) {
    if (
      child.type !== 'element' ||
      !(GROUPS.has(child.tagName) || RUNS.test(child.tagName) || child.tagName === 'hr')
    ) {
      loose.push(child);
      continue;
    }
    flush();
    if (GROUPS.has(child.tagName)) flow.push(group(child));
    else flow.push(...run(child.tagName, child.children));
  }
  flush();
  return flow;
}

function group(element: Element): Group {
  const from = element.properties.start;
  return {
    type: 'group',
    tag: element.tagName,
    from: typeof from === 'number' ? from : undefined,
    children: blocks(element.children),
  };
}

function run(tag: string, children: ElementContent[]): Run[] {
  const start = firstOffset(children);
  if (start === undefined) return [];
  return [{ type: 'run', tag, html: stringify.stringify({ type: 'root', children }), start }];
}

function firstOffset(nodes: readonly RootContent[]): number | undefined {
  for (const node of nodes) {
    if (node.type === 'text' && node.data?.start !== undefined && node.value.trim() !== '')
      return node.data.start;
    const inner = 'children' in node ? firstOffset(node.children) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
