import { expect, test } from 'vitest';
import { decisionText } from './decision.ts';

test('a decision reads as a sentence and names what it is about', () => {
  expect(decisionText({ do: 'title', statement: 's1', title: 'The ferry sails' })).toEqual({
    words: 'Gave the title “The ferry sails”.',
    statements: ['s1'],
    readings: [],
  });
  expect(decisionText({ do: 'move', reading: 'r1', to: 's2' })).toMatchObject({
    statements: ['s2'],
    readings: ['r1'],
  });
});

test('an added passage shows its words, with a gap between its parts', () => {
  const add = {
    article: 'post',
    kind: 'direct' as const,
    speaker: null,
    content: ['“It will sail,”', '“By May.”'],
    source: null,
    cue: null,
    statement: null,
  };
  expect(decisionText({ do: 'add', add })).toEqual({
    words: 'Added a passage that the machine had missed: “It will sail,” … “By May.”',
    statements: [],
    readings: [],
  });
});
