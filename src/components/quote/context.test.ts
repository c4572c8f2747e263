import { expect, test } from 'vitest';
import { attributionWith } from '../../model.fixture.ts';
import type { Span } from '../../model.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { contextOf } from './context.ts';

const { text, blocks } = parseMarkdown(
  '## Ice\n\nThe ferry was late.\n\n“It was ice,” the captain said on Monday.\n\nNobody was hurt.',
);

const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const attribution = attributionWith({
  kind: 'direct',
  source: at('the captain'),
  cue: at('said'),
  content: [at('“It was ice,”')],
  quoted: [at('It was ice,')],
});

test('the context is the paragraph, with the passage, its source and its cue told apart', () => {
  expect(contextOf({ text, blocks }, attribution)).toEqual([
    {
      number: 2,
      parts: [
        { text: '“It was ice,”', role: 'content' },
        { text: ' ', role: 'around' },
        { text: 'the captain', role: 'source' },
        { text: ' ', role: 'around' },
        { text: 'said', role: 'cue' },
        { text: ' on Monday.', role: 'around' },
      ],
    },
  ]);
});

test('a source that stands inside the content stays part of it', () => {
  const [block] = contextOf(
    { text, blocks },
    { ...attribution, content: [at('“It was ice,” the captain said')] },
  );
  expect(block?.parts.map(({ role }) => role)).toEqual(['content', 'around']);
});

test('a passage over two paragraphs shows both, without the space between them', () => {
  const content = [{ start: at('late').start, end: at('ice').end }];
  const shown = contextOf({ text, blocks }, { ...attribution, content, source: null, cue: null });
  expect(shown.map(({ parts }) => parts.map((part) => part.text))).toEqual([
    ['The ferry was ', 'late.'],
    ['“It was ice', ',” the captain said on Monday.'],
  ]);
});

test('of a paragraph as long as a report, what is far from the passage is left out, between words', () => {
  const long = 'Fares rise again. '.repeat(400);
  const report = parseMarkdown(`${long}It was ice, ${long}said the captain. ${long}`);
  const spanOf = (words: string): Span => {
    const start = report.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const [block] = contextOf(report, {
    ...attribution,
    content: [spanOf('It was ice')],
    cue: spanOf('said'),
    source: spanOf('the captain'),
  });
  const shown = block!.parts.map(({ text }) => text).join('|');
  expect(shown.length).toBeLessThan(4100);
  expect(shown).toMatch(/^ … (?:again|rise|Fares)\b/);
  expect(shown).toContain('again. |It was ice|, Fares rise again.');
  expect(shown).toMatch(/(?:again\.|rise|Fares) … (?:again|rise|Fares)\b/);
  expect(shown).toMatch(/again\. \|said\| \|the captain\|\. Fares/);
  expect(shown).toMatch(/(?:again\.|rise|Fares) … $/);
});
