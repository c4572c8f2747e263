import { expect, test } from 'vitest';
import type { Match, Statement } from '../model.ts';
import { surenessIn } from './links.ts';

const match = (reading: string, nearest: string, score: number, by: Match['by'] = 'machine'): Match => ({
  reading,
  nearest,
  score,
  by,
  sharedWords: [],
  sameSpeaker: false,
  sharedFigures: [],
});
const statement = (matches: readonly Match[], edited = false): Statement => ({
  id: 's',
  title: '',
  titleFrom: 'reading',
  speaker: null,
  readings: [],
  notReported: [],
  confidence: 1,
  edited,
  matches,
  note: null,
});

const TWO_PAIRS = [match('a', 'b', 0.95), match('b', 'a', 0.95), match('c', 'b', 0.6), match('d', 'c', 0.92)];

test('a reading belongs to a statement no more surely than what holds it', () => {
  const sure = surenessIn(statement(TWO_PAIRS));
  expect(['a', 'b', 'c', 'd'].map(sure)).toEqual([0.95, 0.95, 0.6, 0.6]);
});

test('what an editor has looked at, or stands alone, is sure', () => {
  expect(surenessIn(statement(TWO_PAIRS, true))('d')).toBe(1);
  expect(surenessIn(statement(TWO_PAIRS))('alone')).toBe(1);
  expect(surenessIn(statement([match('a', 'b', 0.4, 'editor')]))('a')).toBe(1);
});
