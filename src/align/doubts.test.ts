import { expect, test } from 'vitest';
import { articleWith, attributionWith } from '../model.fixture.ts';
import type { Match, Statement, Story } from '../model.ts';
import { doubts } from './doubts.ts';

const match = (reading: string, score: number, by: Match['by'] = 'machine'): Match => ({
  reading,
  nearest: 'a1',
  sharedWords: ['fares'],
  sameSpeaker: true,
  sharedFigures: [],
  score,
  by,
});

const statement = (id: string, matches: Match[]): Statement => ({
  id,
  title: id,
  titleFrom: 'reading',
  speaker: null,
  readings: ['a1', ...matches.map(({ reading }) => reading)],
  notReported: [],
  confidence: 0.6,
  edited: false,
  matches,
  note: null,
});

const story: Story = {
  id: 'fares',
  title: 'Fares',
  date: null,
  articles: [],
  speakers: [],
  attributions: [],
  statements: [
    statement('fares-rise', [match('b1', 0.7), match('c1', 0.95), match('d1', 0.4, 'editor')]),
    statement('trams-stop', [match('b2', 0.6)]),
  ],
  nearMisses: [
    { a: 'b1', b: 'b2', score: 0.45, sharedWords: [] },
    { a: 'b1', b: 'c1', score: 0.49, sharedWords: [] },
  ],
  decisions: [],
};

test('Doubtful matches of the machine come most doubtful first, with the lines that undo them', () => {
  const { matches } = doubts(story);
  expect(matches.map(({ reading }) => reading)).toEqual(['b2', 'b1']);
  expect(matches[0]?.lines).toBe('  - do: split\n    statement: trams-stop\n    readings: [b2]');
});

test('Two readings that doubt each other are listed once', () => {
  const two = {
    ...statement('fares-rise', [match('b1', 0.7)]),
    matches: [match('b1', 0.7), match('a1', 0.7)],
  };
  const { matches } = doubts({ ...story, statements: [two] });
  expect(matches.map(({ reading }) => reading)).toEqual(['b1']);
});

test('Near misses join statements, unless both readings stand in one already', () => {
  expect(doubts(story).misses.map(({ lines }) => lines)).toEqual([
    '  - do: merge\n    statements: [fares-rise, trams-stop]',
  ]);
});

test('The same words at length of two speakers are asked about, with the lines that make them one’s', () => {
  const WORDS = 'nobody in this town has ever asked for a bridge';
  const said = (article: string, speaker: string | null, text = WORDS) => ({
    article: articleWith(article, text),
    attribution: attributionWith({
      id: `${article}1`,
      article,
      speaker,
      kind: 'direct',
      quoted: [{ start: 0, end: text.length }],
    }),
  });
  const asked = (readings: ReturnType<typeof said>[], decisions: Story['decisions'] = []) =>
    doubts({
      ...story,
      articles: readings.map(({ article }) => article),
      attributions: readings.map(({ attribution }) => attribution),
      speakers: [{ id: 'lind', name: 'Ada Lind', aliases: [], role: null, kind: 'person' }],
      statements: [
        { ...statement('bridge', []), readings: readings.map(({ attribution }) => attribution.id) },
      ],
      decisions,
    }).speakers.map(({ lines }) => lines);
  const lines = '  - do: reattribute\n    reading: b1\n    speaker: "Ada Lind"';
  expect(asked([said('a', 'lind'), said('b', null)])).toEqual([lines]);
  expect(asked([said('b', 'ek'), said('a', 'lind')])).toEqual([lines]);
  expect(asked([said('a', 'lind'), said('b', 'lind')])).toEqual([]);
  expect(asked([said('a', 'lind'), said('b', 'ek', 'nobody in this town has ever asked')])).toEqual([]);
  const decision = { do: 'reattribute', reading: 'b1', speaker: null } as const;
  expect(asked([said('a', 'lind'), said('b', null)], [decision])).toEqual([]);
});
