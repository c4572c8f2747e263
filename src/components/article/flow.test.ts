import { expect, test } from 'vitest';
import { parseMarkdown } from '../../text/markdown.ts';
import { flowOf, type Flow } from './flow.ts';

const outline = (flow: readonly Flow[]): unknown[] =>
  flow.map((node) =>
    node.type === 'run' ? `${node.tag}: ${node.html}` : [node.tag, node.from, ...outline(node.children)],
  );

const flow = (body: string) => outline(flowOf(parseMarkdown(body).tree));

test('blocks keep their order, rules are left out', () => {
  expect(flow('# Ice\n\nThe ferry *was* late.\n\n---\n\nNobody was hurt.')).toEqual([
    'h2: Ice',
    'p: The ferry <em>was</em> late.',
    'p: Nobody was hurt.',
  ]);
});

test('a list keeps its items and its first number', () => {
  expect(flow('3. ice\n4. fog\n\n   and wind')).toEqual([
    ['ol', 3, ['li', undefined, 'p: ice'], ['li', undefined, 'p: fog', 'p: and wind']],
  ]);
  expect(flow('- ice\n- fog')).toEqual([
    ['ul', undefined, ['li', undefined, 'div: ice'], ['li', undefined, 'div: fog']],
  ]);
});

test('a block knows where its words stand in the text', () => {
  const { text, tree } = parseMarkdown('> “Ice,” she said.\n\nThe ferry was late.');
  const starts = flowOf(tree).flatMap((node) => (node.type === 'run' ? [node] : node.children));
  expect(starts.map((node) => (node.type === 'run' ? text.slice(node.start).slice(0, 4) : null))).toEqual([
    '“Ice',
    'The ',
  ]);
});

test('markup that the outlet wrote as words stays words', () => {
  expect(flow('The <script>alert(1)</script> ferry')).toEqual([
    'p: The &#x3C;script>alert(1)&#x3C;/script> ferry',
  ]);
});
