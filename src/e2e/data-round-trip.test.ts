import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parseCsv, wordsOfCell } from '../export/parse-csv.fixture.ts';
import { parseXml } from '../export/parse-xml.fixture.ts';
import { storiesOf, type SpanData, type StoryData } from './story-data.ts';

/** A reading and the places of its content, in UTF-16 code units: what every format has to lead back to. */
interface Place {
  readonly reading: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

describe.each(inject('sites'))('$name', (site) => {
  const stories = storiesOf(site);
  const fileOf = ({ story }: StoryData, format: string) =>
    readFileSync(join(site.folder, 'data/stories', `${story.id}.${format}`), 'utf8');

  it.each(stories)('leads from the table of $story.id back to the places of its readings', (story) => {
    const [head = [], ...rows] = parseCsv(fileOf(story, 'csv'));
    const cell = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
    const places = rows.map((row) => ({
      reading: cell(row, 'reading'),
      spans: cell(row, 'spans')
        .split(' ')
        .map((span) => span.split('-').map(Number) as [number, number]),
    }));
    expect(places).toEqual(readingsOf(story));
    // The words stand there as they stand in the story data, an apostrophe before a formula left out,
    // and an ellipsis only where something stands between two spans.
    const words = rows.map((row) => wordsOfCell(cell(row, 'text')).replaceAll(' … ', ' '));
    expect(words).toEqual(readingsOf(story).map(({ reading }) => wordsOf(story, reading).join(' ')));
  });

  it.each(stories)('leads from the apparatus of $story.id back to the places of its readings', (story) => {
    const readings = [...parseXml(fileOf(story, 'tei.xml')).querySelectorAll('lem, rdg')];
    const places = readings.map((reading): Place => {
      const text = textOf(story, reading.getAttribute('wit')!.replace('#w-', ''));
      return {
        reading: (reading.getAttribute('xml:id') ?? reading.getAttribute('sameAs'))!.replace(/^#?r-/, ''),
        spans: [...reading.querySelectorAll('seg')].map((seg) => {
          const [, start, end] = /#char=(\d+),(\d+)$/.exec(seg.getAttribute('corresp')!)!.map(Number);
          return [unitsBefore(text, start!), unitsBefore(text, end!)];
        }),
      };
    });
    expect(places).toEqual(readingsOf(story));
  });

  it.each(stories)(
    'leads from the annotations of $story.id back to the places of all its attributions',
    (story) => {
      const { items } = JSON.parse(fileOf(story, 'annotations.jsonld')) as { items: readonly Annotation[] };
      const places = items.map(({ id, target }): Place => {
        const text = textOf(story, /\/([^/]+)\.txt$/.exec(target[0]!.source)![1]!);
        return {
          reading: /\/q\/([^/]+)\/$/.exec(id)![1]!,
          spans: target.map(({ selector: [quote, position] }) => {
            const start = unitsBefore(text, position.start);
            expect(text.slice(start).startsWith(quote.exact)).toBe(true);
            expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true);
            expect(text.slice(start + quote.exact.length).startsWith(quote.suffix)).toBe(true);
            return [start, unitsBefore(text, position.end)];
          }),
        };
      });
      expect(places).toEqual(story.attributions.map(({ id }) => placeOf(story, id)));
    },
  );

  it.each(stories)('publishes the texts of $story.id that the other formats point into', (story) => {
    for (const { id, text } of story.articles)
      expect(readFileSync(join(site.folder, 'data/stories', story.story.id, `${id}.txt`), 'utf8')).toBe(text);
  });
});

interface Annotation {
  readonly id: string;
  readonly target: readonly {
    readonly source: string;
    readonly selector: readonly [
      { readonly exact: string; readonly prefix: string; readonly suffix: string },
      { readonly start: number; readonly end: number },
    ];
  }[];
}

const readingsOf = (story: StoryData): Place[] =>
  story.statements.flatMap(({ readings }) => readings.map((id) => placeOf(story, id)));

const placeOf = (story: StoryData, id: string): Place => ({
  reading: id,
  spans: contentOf(story, id).map(({ start, end }) => [start, end]),
});

const wordsOf = (story: StoryData, id: string) => contentOf(story, id).map(({ text }) => text);

const contentOf = ({ attributions }: StoryData, id: string): readonly SpanData[] =>
  attributions.find((one) => one.id === id)!.content;

const textOf = ({ articles }: StoryData, id: string): string => articles.find((one) => one.id === id)!.text;

/** How many UTF-16 code units the first so many characters of a text take. */
const unitsBefore = (text: string, characters: number) => [...text].slice(0, characters).join('').length;
