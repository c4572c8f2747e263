import { expect, test } from 'vitest';
import { reportsOf } from './reports.ts';
import { VERY_SURE } from './links.ts';
import type { Match, Speaker } from '../model.ts';
import { sourceOf, sourcesOf, speakersDiffer, whoSays, type SourceShare } from './sources.ts';
import { indexOf } from './story-index.ts';
import { storyOf, type ReadingDraft } from './story.fixture.ts';

const TEXTS = {
  post: 'Ada Lind said the strike ends.',
  lamp: 'Lind said the strike ends.',
  wire: 'The strike ends, a clerk of the port said.',
  radio: 'The strike ends.',
  news: 'Bo Ek said the strike ends.',
  note: 'Bo Ek sighed. He said the strike ends.',
};

const SAID: Readonly<Record<keyof typeof TEXTS, ReadingDraft>> = {
  post: { article: 'post', kind: 'indirect', content: ['the strike ends'], speaker: 'ada-lind' },
  lamp: {
    article: 'lamp',
    kind: 'indirect',
    content: ['the strike ends'],
    speaker: 'ada-lind',
    source: 'Lind',
  },
  wire: {
    article: 'wire',
    kind: 'indirect',
    content: ['The strike ends'],
    speaker: null,
    source: 'a clerk of the port',
  },
  radio: { article: 'radio', kind: 'assertion', content: ['The strike ends'] },
  news: {
    article: 'news',
    kind: 'indirect',
    content: ['the strike ends'],
    speaker: 'bo-ek',
    source: 'Bo Ek',
  },
  note: {
    article: 'note',
    kind: 'indirect',
    content: ['the strike ends'],
    speaker: 'bo-ek',
    source: 'He',
  },
};

/** Who says it, where the machine is so sure (0..1) that the outlets report one statement. */
function said(outlets: readonly (keyof typeof TEXTS)[], score = 1): string {
  const readings = outlets.map((outlet) => SAID[outlet]);
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'End', speaker: 'ada-lind', readings }] });
  const index = indexOf(story);
  const matches = story.attributions.map(({ id }): Match => {
    const found = { sharedWords: [], sameSpeaker: false, sharedFigures: [], by: 'machine' } as const;
    return { reading: id, nearest: id, score, ...found };
  });
  const statement = { ...story.statements[0]!, matches };
  return whoSays(sourcesOf(index, statement, reportsOf(index, statement)));
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

test('that sources differ is not said of a speaker whom the outlet does not name', () => {
  expect(said(['post', 'news'])).toBe('according to Ada Lind (A), Bo Ek (E)');
});

test('that sources differ is not said of whom “he” means, nor of what may be two statements', () => {
  expect(said(['lamp', 'note'])).toBe('according to Ada Lind (B), Bo Ek (F)');
  expect(said(['lamp', 'news'], VERY_SURE)).toMatch(/^attributed differently/);
  expect(said(['lamp', 'news'], VERY_SURE - 0.1)).toMatch(/^according to/);
});

test('who may speak for another, is no person or is in doubt differs from nobody', () => {
  const between = (other: Partial<Speaker>, isPrinted = true) => {
    const shares = [{}, { id: 'bo-ek', name: 'Bo Ek', ...other }].map((speaker, i): SourceShare => {
      const person = { id: 'ada-lind', name: 'Ada Lind', aliases: [], role: null, kind: 'person' as const };
      const known = { ...person, ...speaker };
      return {
        source: { speaker: known, name: known.name, named: known.name, own: false },
        articles: [],
        isSure: true,
        isPrinted: i === 0 || isPrinted,
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
  expect(said(['lamp', 'radio'])).toBe('attributed by B to Ada Lind, stated by D itself');
});

test('a source that nobody names is called so', () => {
  const reading = { article: 'wire', kind: 'indirect', content: ['The strike ends'], speaker: null } as const;
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'End', readings: [reading] }] });
  expect(sourceOf(indexOf(story), story.attributions[0]!).name).toBe('a source not found');
});

test('a sentence names who is no person with the article that the outlet prints', () => {
  const namedIn = (text: string, source: string, { name, kind }: Pick<Speaker, 'name' | 'kind'>) => {
    const reading = {
      article: 'post',
      kind: 'indirect',
      content: ['the strike is over'],
      source,
      speaker: 'x',
    } as const;
    const story = storyOf({ articles: { post: text }, statements: [{ title: 'End', readings: [reading] }] });
    const speakers = [{ id: 'x', name, aliases: [], role: null, kind }];
    return sourceOf(indexOf({ ...story, speakers }), story.attributions[0]!).named;
  };
  const post = { name: 'Quay', kind: 'organisation' } as const;
  expect(namedIn('The Quay says the strike is over.', 'The Quay', post)).toBe('the Quay');
  expect(namedIn('NORRHAVEN — The Quay says the strike is over.', 'The Quay', post)).toBe('the Quay');
  expect(namedIn('According to The Quay the strike is over.', 'The Quay', post)).toBe('The Quay');
  expect(namedIn('It says the strike is over.', 'It', post)).toBe('Quay');
  expect(namedIn('The Quayside says the strike is over.', 'The Quayside', post)).toBe('Quay');
  const aide = { name: 'aide', kind: null } as const;
  expect(namedIn('But an aide, who left, says the strike is over.', 'an aide, who left', aide)).toBe(
    'an aide',
  );
  const person = { name: 'Ada Lind', kind: 'person' } as const;
  expect(namedIn('The Ada Lind of old says the strike is over.', 'The Ada Lind', person)).toBe('Ada Lind');
});
