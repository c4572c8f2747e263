import type { PhrasingContent, Root } from 'mdast';
import { expect, test } from 'vitest';
import { tidyEmphasis } from './emphasis.ts';
import { writeMarkdown } from './markdown.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'strong', children });
const emphasis = (...children: PhrasingContent[]): PhrasingContent => ({ type: 'emphasis', children });

function written(...children: PhrasingContent[]): string | null {
  const body: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  const words = (node: PhrasingContent): string =>
    'children' in node ? node.children.map(words).join('') : 'value' in node ? node.value : '';
  return writeMarkdown(tidyEmphasis(body), children.map(words).join(''))?.trim() ?? null;
}

test('white space at the edges of an emphasis stands outside of it', () => {
  expect(written(strong(text('The mayor ')), text('spoke'), emphasis(text(' twice.')))).toBe(
    '**The mayor** spoke *twice.*',
  );
});

test('an emphasis around white space alone goes', () => {
  expect(written(text('The mayor'), strong(strong(text(' ')), text(' ')), text('spoke.'))).toBe(
    'The mayor spoke.',
  );
});

test('an emphasis within its like is one', () => {
  expect(written(strong(text('The '), strong(text('new')), text(' mayor')), text(' spoke.'))).toBe(
    '**The new mayor** spoke.',
  );
});

test('emphases of a kind that touch are one', () => {
  expect(written(strong(text('The ')), strong(text('mayor')), text(' spoke.'))).toBe(
    '**The** **mayor** spoke.',
  );
  expect(written(strong(text('The')), strong(text(' mayor')), text(' spoke.'))).toBe(
    '**The** **mayor** spoke.',
  );
  expect(written(strong(text('The ma')), strong(text('yor')), text(' spoke.'))).toBe('**The mayor** spoke.');
});

test('one kind of emphasis may stand in the other', () => {
  expect(written(strong(text('The '), emphasis(text('new ')), text('mayor')), text(' spoke.'))).toBe(
    '**The *new* mayor** spoke.',
  );
});
