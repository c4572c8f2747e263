import type { List, Root, RootContent } from 'mdast';

/** One block of an article's body. */
export interface BodyBlock {
  readonly text: string;
  readonly heading: boolean;
  readonly item: { readonly number: number | null } | null;
}

/** The page's own heading stands above those of the article. */
export const HEADING_DEPTH = 2;

/** Markdown tree of blocks; items that follow one another are one list. */
export function bodyTree(blocks: readonly BodyBlock[]): Root {
  const children: RootContent[] = [];
  for (const { text, heading, item } of blocks) {
    const phrasing = [{ type: 'text' as const, value: text }];
    if (heading) children.push({ type: 'heading', depth: HEADING_DEPTH, children: phrasing });
    else if (item === null) children.push({ type: 'paragraph', children: phrasing });
    else
      listFor(children, item.number).children.push({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: phrasing }],
      });
  }
  return { type: 'root', children };
}

/** The list at the end of `children` that takes an item with `number`, or a new one. */
function listFor(children: RootContent[], number: number | null): List {
  const last = children.at(-1);
  const next = last?.type === 'list' && last.ordered ? (last.start ?? 1) + last.children.length : null;
  if (last?.type === 'list' && next === number) return last;
  const list: List = { type: 'list', ordered: number !== null, start: number, spread: false, children: [] };
  children.push(list);
  return list;
}
