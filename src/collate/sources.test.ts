import { expect, test } from 'vitest';
import { reportsOf } from './reports.ts';
import type { Speaker } from '../model.ts';
import { sourceOf, sourcesOf, speakersDiffer, whoSays, type SourceShare } from './sources.ts';
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
    'according to Ada Lind (A and B), “a clerk of the port” (C), stated by D itself',
  );
});

test('that sources differ is said of distinct persons only', () => {
  expect(said(['wire', 'lamp'])).toBe('according to Ada Lind (B), “a clerk of the port” (C)');
  expect(said(['wire', 'lamp', 'news'])).toBe(
    'attributed differently: Ada Lind (B), “a clerk of the port” (C), Bo Ek (E)',
  );
});

test('who may speak for another, is no person or is in doubt differs from nobody', () => {
  const between = (other: Partial<Speaker>, isSure = true) => {
    const shares = [{}, { id: 'bo-ek', name: 'Bo Ek', ...other }].map((speaker, i): SourceShare => {
      const person = { id: 'ada-lind', name: 'Ada Lind', aliases: [], role: null, kind: 'person' as const };
      const known = { ...person, ...speaker };
      return {
        source: { speaker: known, name: known.name, own: false },
        articles: [],
        isSure: i === 0 || isSure,
      };
    });
    return speakersDiffer(shares);
  };
  expect(between({})).toBe(true);
  expect(between({}, false)).toBe(false);
  expect(between({ role: 'a spokesman for Ada Lind’s office' })).toBe(false);
  expect(between({ aliases: ['Mr. Lind'] })).toBe(false);
  expect(between({ kind: 'organisation' })).toBe(false);
  expect(between({ kind: null })).toBe(false);
});

test('an outlet’s own voice is no source', () => {
  expect(said(['lamp', 'radio'])).toBe('attributed to Ada Lind by B, stated by D itself');
});

test('a source that nobody names is called so', () => {
  const reading = { article: 'wire', kind: 'indirect', content: ['The strike ends'], speaker: null } as const;
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'End', readings: [reading] }] });
  expect(sourceOf(indexOf(story), story.attributions[0]!).name).toBe('a source not found');
});
