import { expect, test } from 'vitest';
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
