import { expect, test } from 'vitest';
import { parseMarkdown } from '../text/markdown.ts';
import { extract } from './extract.ts';
import { withoutTimeLabel } from './time-label.ts';

const rest = (text: string, start = 0) => {
  const span = withoutTimeLabel(text, { start, end: text.length });
  return text.slice(span.start, span.end);
};

test.each([
  '16.55 Lund left',
  '9:05 Lund left',
  '4:55 pm BST Lund left',
  '11.48: Lund left',
  '09.15 – Lund left',
])('the time before an entry is no part of it: %s', (text) => {
  expect(rest(text)).toBe('Lund left');
  expect(rest(`Before.\n\n${text}`, 9)).toBe('Lund left');
});

test.each(['16.55 million left', '45.10 Lund left', '9.30', '9.75 Lund left', '1655 Lund left'])(
  'other numbers are part of what they begin: %s',
  (text) => {
    expect(rest(text)).toBe(text);
  },
);

test('a time inside a block is part of it', () => {
  expect(rest('At 9.30 Lund left', 3)).toBe('9.30 Lund left');
});

test('sources, claims and figures of a live page come without the times of its entries', () => {
  const { text, blocks } = parseMarkdown(
    '**16.55** Raivo Lund, who leads the union, says the captain rang him late on Thursday.\n\n**12.20** The ferry Tern struck the rocks on Friday.',
  );
  const { attributions } = extract(text, blocks);
  const printed = attributions.flatMap(({ source, content }) =>
    [source, ...content].flatMap((span) => (span === null ? [] : [text.slice(span.start, span.end)])),
  );
  expect(printed.join(' ')).not.toMatch(/\d\d\.\d\d/);
  expect(attributions.flatMap(({ figures }) => figures.map(({ value }) => value))).not.toContain(12.2);
});
