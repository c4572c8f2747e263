import { expect, test } from 'vitest';
import { reportsOf } from './reports.ts';
import { sourceOf, sourcesOf, whoSays } from './sources.ts';
import { indexOf } from './story-index.ts';
import { storyOf, type ReadingDraft } from './story.fixture.ts';

const TEXTS = {
  post: 'Ada Lind said the strike ends.',
  lamp: 'Lind said the strike ends.',
  wire: 'The strike ends, a clerk of the port said.',
  radio: 'The strike ends.',
  news: 'Bo Ek said the strike ends.',
};

const SAID: Readonly<Record<keyof typeof TEXTS, ReadingDraft>> = {
  post: { article: 'post', kind: 'indirect', content: ['the strike ends'], speaker: 'ada-lind' },
  lamp: { article: 'lamp', kind: 'indirect', content: ['the strike ends'], speaker: 'ada-lind' },
  wire: {
    article: 'wire',
    kind: 'indirect',
    content: ['The strike ends'],
    speaker: null,
    source: 'a clerk of the port',
  },
  radio: { article: 'radio', kind: 'assertion', content: ['The strike ends'] },
  news: { article: 'news', kind: 'indirect', content: ['the strike ends'], speaker: 'bo-ek' },
};

function said(outlets: readonly (keyof typeof TEXTS)[]): string {
  const readings = outlets.map((outlet) => SAID[outlet]);
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'End', speaker: 'ada-lind', readings }] });
  const index = indexOf(story);
  return whoSays(sourcesOf(index, reportsOf(index, story.statements[0]!)));
}

test('a statement that all outlets have from one speaker is theirs', () => {
  expect(said(['post', 'lamp'])).toBe('Ada Lind');
});

test('a statement without a source is the outlets’ own', () => {
  expect(said(['radio'])).toBe('in its own voice');
});

test('several sources are named with the letters of those that name them, own voices last', () => {
  expect(said(['radio', 'wire', 'lamp', 'post'])).toBe(
    'Ada Lind (A and B), “a clerk of the port” (C), stated by D itself',
  );
});

test('that sources differ is said of distinct speakers only', () => {
  expect(said(['wire', 'lamp'])).toBe('Ada Lind (B), “a clerk of the port” (C)');
  expect(said(['wire', 'lamp', 'news'])).toBe(
    'attributed differently: Ada Lind (B), “a clerk of the port” (C), Bo Ek (E)',
  );
});

test('an outlet’s own voice is no source', () => {
  expect(said(['lamp', 'radio'])).toBe('attributed to Ada Lind by B, stated by D itself');
});

test('a source that nobody names is called so', () => {
  const reading = { article: 'wire', kind: 'indirect', content: ['The strike ends'], speaker: null } as const;
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'End', readings: [reading] }] });
  expect(sourceOf(indexOf(story), story.attributions[0]!).name).toBe('an unnamed source');
});
