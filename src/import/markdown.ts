import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import { folded, foldedBlocks } from '../content/received.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { foldSpace } from '../text/space.ts';

const processor = remark().data('settings', {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  listItemIndent: 'one',
  fences: true,
});

/**
 * Writes an article's body as Markdown that reads back as `words`, folded, or null where
 * no Markdown does. Every mark is escaped when the usual way of writing would alter a word,
 * and emphasis goes when that is not enough.
 */
export function writeMarkdown(body: Root, words: string): string | null {
  const expected = folded(words);
  const readsBack = (markdown: string) => {
    const { text, blocks } = parseMarkdown(markdown);
    return foldedBlocks(text, blocks) === expected;
  };
  return (
    [() => processor.stringify(body), () => escaped(body)].map((write) => write()).find(readsBack) ?? null
  );
}

/** The same blocks with every mark escaped, and no emphasis. */
function escaped(node: Nodes, indent = ''): string {
  switch (node.type) {
    case 'root':
      return `${node.children.map((child) => escaped(child)).join('\n\n')}\n`;
    case 'heading':
      return `${'#'.repeat(node.depth)} ${escapedText(node)}`;
    case 'blockquote':
      return node.children
        .map((child) => escaped(child, `${indent}> `))
        .join(`\n${indent}>\n${indent}> `)
        .replace(/^/, '> ');
    case 'list':
      return node.children
        .map((item, i) => {
          const mark = node.ordered ? `${(node.start ?? 1) + i}. ` : '- ';
          const inner = indent + ' '.repeat(mark.length);
          return mark + item.children.map((child) => escaped(child, inner)).join(`\n\n${inner}`);
        })
        .join(`\n${indent}`);
    default:
      return escapedText(node);
  }
}

function escapedText(node: Nodes): string {
  return foldSpace(wordsOfNode(node))
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** All text of a node, a line break as a space. */
export function wordsOfNode(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOfNode).join('') : '';
}
