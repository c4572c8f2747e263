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

test('sources that differ are named with the letters of those that name them, own voices last', () => {
  expect(said(['radio', 'wire', 'lamp', 'post'])).toBe(
    'Sources differ: Ada Lind (A, B), “a clerk of the port” (C), own voice (D)',
  );
});

test('a source that nobody names is called so', () => {
  const reading = { article: 'wire', kind: 'indirect', content: ['The strike ends'], speaker: null } as const;
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'End', readings: [reading] }] });
  expect(sourceOf(indexOf(story), story.attributions[0]!).name).toBe('an unnamed source');
});
