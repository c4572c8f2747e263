import type { Block } from '../model.ts';

/**
 * The paragraphs of a plain text, which is kept as read. Blank lines part them;
 * a text without any blank line has a paragraph a line. Every visible character
 * lies in exactly one block; spans carry no outer white space.
 */
export function plainBlocks(text: string): Block[] {
  const separator = /\n[^\S\n]*(?:\r?\n[^\S\n]*)+/.test(text.trim())
    ? /\n[^\S\n]*(?:\r?\n\s*)+/g
    : /\r?\n\s*/g;
  const blocks: Block[] = [];
  let from = 0;
  const add = (to: number) => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') return;
    const start = from + raw.indexOf(trimmed);
    blocks.push({
      kind: 'paragraph',
      span: { start, end: start + trimmed.length },
      number: blocks.length + 1,
    });
  };
  for (const match of text.matchAll(separator)) {
    add(match.index);
    from = match.index + match[0].length;
  }
  add(text.length);
  return blocks;
}
