import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { storyAnnotations } from './annotations.ts';
import { readingsCsv } from './csv.ts';
import { parseCsv, wordsOfCell } from './parse-csv.fixture.ts';
import { parseXml } from './parse-xml.fixture.ts';
import { storyData } from './story.ts';
import { ferryStory } from './story.fixture.ts';
import { storyTei } from './tei.ts';

const story = ferryStory();
const at = (path: string) => `https://example.org${path}`;
const textOf = (outlet: string) => story.articles.find(({ id }) => id === outlet)!.text;

/** Readings as `id: words | words`, of every statement, in order. */
const READINGS = story.statements.flatMap(({ readings }) => readings);
const spansOf = (id: string) => story.attributions.find((one) => one.id === id)!.content;

test('the table of readings leads back to the same spans', () => {
  const [head = [], ...rows] = parseCsv(readingsCsv(story, at));
  const readings = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]!])));
  expect(readings.map(({ reading }) => reading)).toEqual(READINGS);
  for (const { reading, outlet, spans, text } of readings) {
    const places = spans!.split(' ').map((place) => {
      const [start, end] = place.split('-').map(Number);
      return { start, end };
    });
    expect(places).toEqual(spansOf(reading!));
    expect(places.map(({ start, end }) => textOf(outlet!).slice(start, end)).join(' … ')).toBe(text);
  }
});

test('no cell of the table is a formula, and each is read back as it was', () => {
  const [herald, ...others] = story.articles;
  const starts = fc.constantFrom('=', '+', '-', '@', '\t', "'=", "''-", "'", 'a');
  fc.assert(
    fc.property(starts, fc.string(), (start, rest) => {
      const name = start + rest;
      const named = { ...herald!, outlet: { ...herald!.outlet, name } };
      const table = readingsCsv({ ...story, articles: [named, ...others] }, at);
      const [head = [], row = []] = parseCsv(table);
      const cell = row[head.indexOf('outlet_name')] ?? '';
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      expect(wordsOfCell(cell)).toBe(name);
    }),
  );
});

test('the TEI apparatus leads back to the same spans, and has the same words', () => {
  const document = parseXml(storyTei(story, at));
  const readings = [...document.querySelectorAll('lem, rdg')];
  expect(readings.map((reading) => reading.getAttribute('xml:id'))).toEqual(READINGS.map((id) => `r-${id}`));
  for (const reading of readings) {
    const outlet = reading.getAttribute('wit')!.replace('#w-', '');
    const characters = [...textOf(outlet)];
    const words = [...reading.querySelectorAll('seg')].map((seg) => {
      const [, start, end] = /\.txt#char=(\d+),(\d+)$/.exec(seg.getAttribute('corresp')!)!.map(Number);
      expect(characters.slice(start, end).join('')).toBe(seg.textContent);
      return seg.textContent;
    });
    const spans = spansOf(reading.getAttribute('xml:id')!.slice(2));
    expect(words).toEqual(spans.map(({ start, end }) => textOf(outlet).slice(start, end)));
  }
});

test('the TEI apparatus has one lemma a statement, its outlets as witnesses and its speakers', () => {
  const document = parseXml(storyTei(story, at));
  expect(document.querySelectorAll('app').length).toBe(story.statements.length);
  expect(document.querySelectorAll('app > lem:first-child').length).toBe(story.statements.length);
  const ids = new Set([...document.querySelectorAll('*')].flatMap((one) => one.getAttribute('xml:id') ?? []));
  for (const [name, attribute] of [
    ['lem, rdg', 'wit'],
    ['q[who]', 'who'],
  ] as const)
    for (const one of document.querySelectorAll(name))
      expect(ids).toContain(one.getAttribute(attribute)!.slice(1));
});

test('annotations lead back to the same spans, by position and by quotation', () => {
  const { items } = storyAnnotations(story, at('/data/stories/ferry.annotations.jsonld'), at);
  expect(items.map(({ id }) => id)).toEqual(story.attributions.map(({ id }) => at(`/q/${id}/`)));
  for (const [i, { target }] of items.entries()) {
    const { article, content } = story.attributions[i]!;
    const text = textOf(article);
    const found = target.map(({ selector: [quote, position] }) => {
      const start = text.indexOf(quote.prefix + quote.exact + quote.suffix) + quote.prefix.length;
      expect([...text].slice(position.start, position.end).join('')).toBe(quote.exact);
      return { start, end: start + quote.exact.length };
    });
    expect(found).toEqual(content);
    for (const [j, { selector }] of target.entries()) {
      const [{ prefix, suffix }] = selector;
      const { start, end } = content[j]!;
      expect(prefix.length).toBe(Math.min(32, start));
      expect(suffix.length).toBe(Math.min(32, text.length - end));
    }
  }
});

test('the context of an annotation holds whole characters only', () => {
  const [herald, ...others] = story.articles;
  const shift = (by: number) => (span: Span) => ({ start: span.start + by, end: span.end + by });
  for (const before of ['🚢'.repeat(20), `a${'🚢'.repeat(20)}`]) {
    const text = `${before}${herald!.text}${before}`;
    const moved = story.attributions.map((one) =>
      one.article === herald!.id ? { ...one, content: one.content.map(shift(before.length)) } : one,
    );
    const { items } = storyAnnotations(
      { ...story, articles: [{ ...herald!, text }, ...others], attributions: moved },
      at('/'),
      at,
    );
    const quotes = items.flatMap(({ target }) => target.map(({ selector: [quote] }) => quote));
    expect(quotes.every(({ prefix, suffix }) => (prefix + suffix).isWellFormed())).toBe(true);
  }
});

test('every export is the same bytes again', () => {
  const again = ferryStory();
  const all = (one: typeof story) => [
    JSON.stringify(storyData(one, at)),
    readingsCsv(one, at),
    storyTei(one, at),
    JSON.stringify(storyAnnotations(one, at('/'), at)),
  ];
  expect(all(again)).toEqual(all(story));
});
