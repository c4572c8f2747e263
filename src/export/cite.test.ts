import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex, cslJson, type Reference } from './cite.ts';

const REPORT: Reference = {
  key: 'ferry-sail-again-0a1b2c',
  type: 'article-newspaper',
  author: null,
  title: 'Ferry to return & fares to rise',
  container: 'The Herald',
  date: '2025-03-07',
  url: 'https://herald.example/ferry?a=1&b={2}',
  note: 'Paragraph 2.',
};

const UNKNOWN: Reference = { ...REPORT, title: null, date: null, url: null };

/** Fields of an entry as TeX would print them: braces that are not escaped group and vanish. */
function printedFields(entry: string): Record<string, string> {
  const printed = (value: string) =>
    value
      .replace(/\\textbackslash\{\}/g, '\u0001')
      // A bare tilde is a blank, and a bare circumflex an error.
      .replace(/[~^]/g, ' ')
      .replace(/\\textasciitilde\{\}/g, '~')
      .replace(/\\textasciicircum\{\}/g, '^')
      .replace(/\\([{}&%$#_])|[{}]/g, (_, character: string | undefined) => character ?? '')
      .replaceAll('\u0001', '\\');
  return Object.fromEntries(
    Array.from(entry.matchAll(/^ {2}(\w+) = (.*?),?$/gm), ([, name = '', value = '']) => [
      name,
      printed(value),
    ]),
  );
}

/** How deep braces stand after each character, those that are escaped left out. */
function depths(entry: string): number[] {
  let depth = 0;
  return Array.from(entry.replace(/\\[{}]/g, ''), (character) => {
    if (character === '{') depth++;
    if (character === '}') depth--;
    return depth;
  });
}

test('a report is an entry of BibTeX with its day and its address', () => {
  expect(bibtex(REPORT)).toBe(
    [
      '@misc{ferry-sail-again-0a1b2c,',
      '  title = {{Ferry to return \\& fares to rise}},',
      '  howpublished = {The Herald},',
      '  year = {2025},',
      '  month = mar,',
      '  day = {7},',
      '  url = {https://herald.example/ferry?a=1&b=%7B2%7D},',
      '  note = {Paragraph 2.}',
      '}',
    ].join('\n'),
  );
});

test('a report is an item of CSL-JSON with its day and its address', () => {
  expect(JSON.parse(cslJson(REPORT))).toEqual([
    {
      id: 'ferry-sail-again-0a1b2c',
      type: 'article-newspaper',
      title: 'Ferry to return & fares to rise',
      'container-title': 'The Herald',
      issued: { 'date-parts': [[2025, 3, 7]] },
      URL: 'https://herald.example/ferry?a=1&b={2}',
      note: 'Paragraph 2.',
    },
  ]);
});

test('who said it is one name, whatever its parts', () => {
  const said = { ...REPORT, author: 'Ines Bell & Sons' };
  expect(bibtex(said)).toContain('  author = {{Ines Bell \\& Sons}},\n');
  expect(JSON.parse(cslJson(said))).toMatchObject([{ author: [{ literal: 'Ines Bell & Sons' }] }]);
});

test('an editor stands in a field of its own, as one name', () => {
  const signed = { ...REPORT, editor: 'Harbour Readers & Co' };
  expect(bibtex(signed)).toContain('  editor = {{Harbour Readers \\& Co}},\n');
  expect(JSON.parse(cslJson(signed))).toMatchObject([{ editor: [{ literal: 'Harbour Readers & Co' }] }]);
  expect(bibtex(REPORT) + cslJson(REPORT)).not.toContain('editor');
});

test('a headline over two lines stands in one', () => {
  const wrapped = { ...REPORT, title: 'Ferry to return\n  in spring' };
  expect(bibtex(wrapped)).toContain('{{Ferry to return in spring}}');
});

test('what is not known is left out', () => {
  expect(Object.keys(printedFields(bibtex(UNKNOWN)))).toEqual(['howpublished', 'note']);
  const [item] = JSON.parse(cslJson(UNKNOWN)) as object[];
  expect(Object.keys(item!)).toEqual(['id', 'type', 'container-title', 'note']);
});

test('whatever a headline holds, the entry stays one entry and prints the same words', () => {
  const characters = fc.string({ unit: fc.constantFrom(...'\\~^{}&%$#_ ab“é🚢'.match(/./gu)!) });
  fc.assert(
    fc.property(characters, (title) => {
      const entry = bibtex({ ...REPORT, title });
      const levels = depths(entry);
      expect(levels.at(-1)).toBe(0);
      expect(levels.slice('@misc{'.length, -1).every((depth) => depth > 0)).toBe(true);
      expect(printedFields(entry)['title']).toBe(title.replace(/\s+/g, ' '));
    }),
  );
});
