import fc from 'fast-check';
import type { Element, ElementContent, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';
import { markTree, segmentsOf, type Mark } from './marks.ts';

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const markedTexts = (node: Nodes): string[] => {
  if (node.type === 'element' && node.tagName === 'mark') return [textOf(node)];
  return 'children' in node ? node.children.flatMap(markedTexts) : [];
};

const wrap: Mark['wrap'] = (children: ElementContent[], { first, last }): Element => ({
  type: 'element',
  tagName: 'mark',
  properties: { first, last },
  children,
});

const BODY = [
  '## The ferry',
  'The harbour master said the ferry was *“two hours late”* on Monday.',
  '- a first item',
  '- a second item',
  '> A quoted paragraph, “still going',
].join('\n\n');

describe('segmentsOf', () => {
  test('keeps spans apart that do not touch', () => {
    expect(
      segmentsOf([
        { start: 0, end: 3 },
        { start: 5, end: 8 },
      ]),
    ).toEqual([
      { start: 0, end: 3, covers: [0] },
      { start: 5, end: 8, covers: [1] },
    ]);
  });

  test('cuts a span in three around the one nested in it', () => {
    expect(
      segmentsOf([
        { start: 0, end: 9 },
        { start: 3, end: 6 },
      ]),
    ).toEqual([
      { start: 0, end: 3, covers: [0] },
      { start: 3, end: 6, covers: [0, 1] },
      { start: 6, end: 9, covers: [0] },
    ]);
  });

  test('covers each offset with the spans that hold it, whatever their overlaps', () => {
    const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (drawn) => {
        const spans = drawn.map(([start, length]) => ({ start, end: start + length }));
        const segments = segmentsOf(spans);
        for (let offset = 0; offset < 60; offset++) {
          const holding = spans.flatMap((s, i) => (s.start <= offset && offset < s.end ? [i] : []));
          const segment = segments.find((s) => s.start <= offset && offset < s.end);
          expect(segment?.covers ?? []).toEqual(holding);
        }
      }),
    );
  });
});

describe('markTree', () => {
  test('puts the mark around exactly its words', () => {
    const { text, tree } = parseMarkdown('The ferry was late, officials said.');
    const start = text.indexOf('ferry');
    expect(markedTexts(markTree(tree, [{ start, end: start + 14, wrap }]))).toEqual(['ferry was late']);
  });

  test('is cut by markup inside a paragraph and says which piece is the last', () => {
    const { text, tree } = parseMarkdown(BODY);
    const marked = markTree(tree, [{ start: text.indexOf('was'), end: text.indexOf('Monday'), wrap }]);
    expect(markedTexts(marked)).toEqual(['was ', '“two hours late”', ' on ']);
    const edges: unknown[] = [];
    const collect = (node: Nodes) => {
      if (node.type === 'element' && node.tagName === 'mark') edges.push(node.properties);
      if ('children' in node) node.children.forEach(collect);
    };
    collect(marked);
    expect(edges).toEqual([
      { first: true, last: false },
      { first: false, last: false },
      { first: false, last: true },
    ]);
  });

  test('gives a passage over several blocks a piece in each', () => {
    const { text, tree } = parseMarkdown(BODY);
    const marked = markTree(tree, [{ start: text.indexOf('second'), end: text.length, wrap }]);
    expect(markedTexts(marked)).toEqual(['second item', 'A quoted paragraph, “still going']);
  });

  test('leaves the tree it was given untouched', () => {
    const { tree } = parseMarkdown(BODY);
    const before = structuredClone(tree);
    markTree(tree, [{ start: 2, end: 30, wrap }]);
    expect(tree).toEqual(before);
  });

  test('keeps the words of the article verbatim, whatever is marked', () => {
    const { text, tree } = parseMarkdown(BODY);
    const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (drawn) => {
        const spans = drawn.map(([start, n]) => ({ start, end: Math.min(text.length, start + n) }));
        const marks = segmentsOf(spans).map(({ start, end }) => ({ start, end, wrap }));
        expect(textOf(markTree(tree, marks))).toBe(textOf(tree));
      }),
    );
  });
});
