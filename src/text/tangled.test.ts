import { expect, test } from 'vitest';
import { parseMarkdown } from './markdown.ts';
import { isTangled } from './tangled.ts';

test.each([
  ['quotations within one another', `${'> '.repeat(5000)}The boat sank.`],
  ['lists within one another', `${'- '.repeat(4000)}The boat sank.`],
  ['numbered lists within one another', `${'1. '.repeat(1000)}The boat sank.`],
  ['many lines of deep quotations', `${'> '.repeat(100)}The boat sank.\n\n`.repeat(20)],
  [
    'a list that goes in step by step',
    Array.from({ length: 200 }, (_, i) => `${' '.repeat(2 * i)}- boat`).join('\n'),
  ],
  ['emphasis within emphasis', `${'**boat *sank '.repeat(2000)}${'at** sea* '.repeat(2000)}`],
  ['pictures never finished', '![boat'.repeat(5000)],
  ['two marks of emphasis by turns', '*_'.repeat(4000)],
])('Markup that would keep the parser busy is kept as words: %s', (_title, body) => {
  expect(isTangled(body)).toBe(true);
  const { text, blocks } = parseMarkdown(body);
  expect(text.split(/\s+/).join(' ')).toBe(body.trim().split(/\s+/).join(' '));
  expect(blocks.length).toBeGreaterThan(0);
});

test.each([
  ['a rule', 'The boat sank.\n\n* * * * * * * * * *\n\nIt was night.'],
  ['a long list', '- a boat\n- a ship\n'.repeat(3000)],
  ['a letter quoted in answers', '> > > > > The boat sank.\n> > > > It was night.\n'.repeat(200)],
  ['a long list of links and titles', '- [*The boat*](https://a.example/boat)\n'.repeat(1500)],
  ['much emphasis in many paragraphs', 'The *boat* sank, **they** said.\n\n'.repeat(500)],
  ['a long paragraph with much emphasis', 'The *boat* sank.\n'.repeat(150)],
  ['text far in', `${' '.repeat(120)}The boat sank.`],
])('Markup that people write is markup: %s', (_title, body) => {
  expect(isTangled(body)).toBe(false);
});
