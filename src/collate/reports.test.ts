import { expect, test } from 'vitest';
import type { Match } from '../model.ts';
import { reportsOf } from './reports.ts';
import { storyOf } from './story.fixture.ts';
import { indexOf } from './story-index.ts';

test('Of several paraphrases the one nearest to the statement shows how an outlet reports it', () => {
  const story = storyOf({
    articles: {
      gazette:
        'The mayor said the bridge would open in May. She added that it had taken far longer than anybody in the town would have thought possible.',
      post: 'The bridge is to open in May, the mayor said.',
    },
    statements: [
      {
        title: 'The bridge opens in May',
        readings: [
          { article: 'gazette', kind: 'indirect', content: ['the bridge would open in May'], cue: 'said' },
          {
            article: 'gazette',
            kind: 'indirect',
            content: ['that it had taken far longer than anybody in the town would have thought possible'],
            cue: 'added',
          },
          { article: 'post', kind: 'indirect', content: ['The bridge is to open in May'], cue: 'said' },
        ],
      },
    ],
  });
  const [gazette] = reportsOf(indexOf(story), story.statements[0]!);
  expect(gazette?.shown.map(({ id }) => id)).toEqual(['r0-0']);
  expect(gazette?.more.map(({ id }) => id)).toEqual(['r0-1']);
});

test('an outlet is shown with the passage that matches best, and with a quotation only where that matches as well', () => {
  const readings = [
    { article: 'gazette', kind: 'direct', content: ['“It took far longer than anybody thought,”'] },
    { article: 'gazette', kind: 'assertion', content: ['The bridge will open in May'] },
    { article: 'post', kind: 'indirect', content: ['The bridge is to open in May'] },
  ] as const;
  const { statements, ...story } = storyOf({
    articles: {
      gazette: '“It took far longer than anybody thought,” the mayor said. The bridge will open in May.',
      post: 'The bridge is to open in May, the mayor said.',
    },
    statements: [{ title: 'The bridge opens in May', readings }],
  });
  const shownWith = (scores: readonly number[], edited = false) => {
    const matches = scores.map((score, i): Match => ({
      reading: `r0-${i}`,
      nearest: 'r0-2',
      sharedWords: [],
      sameSpeaker: false,
      sharedFigures: [],
      score,
      by: 'machine',
    }));
    const statement = { ...statements[0]!, edited, matches };
    const [report] = reportsOf(indexOf({ ...story, statements: [statement] }), statement);
    return [report?.treatment, ...(report?.shown ?? []).map(({ id }) => id)];
  };
  expect(shownWith([0.74, 0.92, 0.92])).toEqual(['stated', 'r0-1']);
  expect(shownWith([0.9, 0.92, 0.92])).toEqual(['quoted', 'r0-0']);
  expect(shownWith([0.74, 0.92, 0.92], true)).toEqual(['quoted', 'r0-0']);
});

test('a report knows what its article quotes, in the statement and elsewhere', () => {
  const story = storyOf({
    articles: { post: '“The dam will hold all winter,” Ek said. “Nobody has to leave the valley,” Ek said.' },
    statements: [
      {
        title: 'Dam',
        readings: [{ article: 'post', kind: 'direct', content: ['“The dam will hold all winter,”'] }],
      },
      {
        title: 'Valley',
        readings: [{ article: 'post', kind: 'direct', content: ['“Nobody has to leave the valley,”'] }],
      },
    ],
  });
  const [post] = reportsOf(indexOf(story), story.statements[0]!);
  expect(post!.quotes('nobody has to leave')).toBe(true);
  expect(post!.quotes('the valley will hold')).toBe(false);
});

test('what an outlet quotes twice is shown once, in full', () => {
  const story = storyOf({
    articles: {
      post: '“The dam will hold,” Ek said. Later: “I said the dam will hold all winter,” said Ek. “The dam will hold,” Ek said.',
    },
    statements: [
      {
        title: 'Dam',
        readings: [
          { article: 'post', kind: 'direct', content: ['“The dam will hold,”'] },
          { article: 'post', kind: 'direct', content: ['“I said the dam will hold all winter,”'] },
        ],
      },
    ],
  });
  const [post] = reportsOf(indexOf(story), story.statements[0]!);
  expect(post?.shown.map(({ id }) => id)).toEqual(['r0-1']);
  expect(post?.more.map(({ id }) => id)).toEqual(['r0-0']);
});
