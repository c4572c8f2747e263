import type { Element, ElementContent, Root, RootContent } from 'hast';
import { rehype } from 'rehype';

/** An article's blocks as a page lays them out. */
export type Flow = Group | Run;

/** A list, a list item or a quotation, with the blocks in it. */
export interface Group {
  readonly type: 'group';
  readonly tag: GroupTag;
  /** First number of an ordered list that does not start at 1. */
  readonly from: number | undefined;
  readonly children: readonly Flow[];
}

/** A paragraph, heading or other run of words. */
export interface Run {
  readonly type: 'run';
  readonly tag: RunTag;
  /** Markup inside it, as HTML. */
  readonly html: string;
  /** Offset of its first character in the article's text. */
  readonly start: number;
}

const GROUPS = ['ul', 'ol', 'li', 'blockquote'] as const;
const RUNS = ['p', 'pre', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

type GroupTag = (typeof GROUPS)[number];
/** `div` for words that stand in a list item or quotation without a paragraph of their own. */
type RunTag = (typeof RUNS)[number] | 'div';

const stringify = rehype();

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
    const groupTag = tagAmong(GROUPS, child);
    const runTag = tagAmong(RUNS, child);
    if (child.type !== 'element' || !(groupTag ?? runTag ?? child.tagName === 'hr')) {
      loose.push(child);
      continue;
    }
    flush();
    if (groupTag !== undefined) flow.push(group(groupTag, child));
    if (runTag !== undefined) flow.push(...run(runTag, child.children));
  }
  flush();
  return flow;
}

function tagAmong<Tag extends string>(tags: readonly Tag[], node: ElementContent): Tag | undefined {
  return node.type === 'element' ? tags.find((tag) => tag === node.tagName) : undefined;
}

function group(tag: GroupTag, element: Element): Group {
  const from = element.properties.start;
  return {
    type: 'group',
    tag,
    from: typeof from === 'number' ? from : undefined,
    children: blocks(element.children),
  };
}

function run(tag: RunTag, children: ElementContent[]): Run[] {
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
