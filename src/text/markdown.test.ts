import fc from 'fast-check';
import type { Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';

const blocksOf = (body: string) => {
  const { text, blocks } = parseMarkdown(body);
  return blocks.map(({ kind, span, number }) => [kind, number, text.slice(span.start, span.end)]);
};

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

describe('an article in Markdown', () => {
  test('becomes numbered paragraphs and items, and headings without a number', () => {
    expect(blocksOf('The mayor\nspoke.\n\n## Demands\n\n- cut the fare\n- build\n\n> “No.”\n')).toEqual([
      ['paragraph', 1, 'The mayor spoke.'],
      ['heading', null, 'Demands'],
      ['item', 2, 'cut the fare'],
      ['item', 3, 'build'],
      ['quotation', 4, '“No.”'],
    ]);
  });
  test('keeps straight marks, double hyphens and apostrophes as written', () => {
    expect(parseMarkdown(`"It's over" -- he said...`).text).toBe(`"It's over" -- he said...`);
  });
  test('shows markup and alternative texts as words and drops the targets of links', () => {
    const { text, tree } = parseMarkdown(
      'A <b>bold</b> ![view](http://x.example/y.png) [claim](javascript:alert)',
    );
    expect(text).toBe('A <b>bold</b> view claim');
    const tags: string[] = [];
    visit(tree, (node) => node.type === 'element' && tags.push(node.tagName));
    expect(tags).toEqual(['p']);
  });
  test('shows pictures and links by reference as words, and keeps what only looks like a target', () => {
    const body =
      'A ![view][v] of the ![][v][quay][q]. [1]: not a target\n\n[v]: https://x.example/v\n[q]: https://x.example/q\n\n[2]: see below\n';
    expect(parseMarkdown(body).text).toBe('A view of the quay. [1]: not a target\n\n[2]: see below');
  });
  test('reads a line break inside a paragraph as one space, however it is written', () => {
    expect(parseMarkdown('The mayor  \nspoke\\\nagain\n  today.').text).toBe('The mayor spoke again today.');
  });
  test('starts its headings at level two', () => {
    const { tree } = parseMarkdown('# One\n\n### Three');
    const tags: string[] = [];
    visit(tree, (node) => node.type === 'element' && tags.push(node.tagName));
    expect(tags).toEqual(['h2', 'h4']);
  });
  test('carries offsets at which the text nodes stand in the plain text', () => {
    const markdown = fc
      .array(
        fc.constantFrom(
          'The *mayor*',
          '\n\n',
          '\n',
          '- ',
          '> ',
          '## ',
          '“no”',
          '**x**',
          '  \n',
          '<i>',
          '`c`',
          ' ',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(markdown, (body) => {
        const { text, blocks, tree } = parseMarkdown(body);
        let seen = 0;
        visit(tree, (node) => {
          if (node.type !== 'text' || node.data?.start === undefined) return;
          expect(text.slice(node.data.start, node.data.start + node.value.length)).toBe(node.value);
          seen += node.value.length;
        });
        expect(seen).toBe(blocks.reduce((sum, { span }) => sum + span.end - span.start, 0));
        expect(blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n\n')).toBe(text);
      }),
    );
  });
});
