import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { Attribution, Figure, Match } from '../model.ts';
import { withEditorsEvidence } from './editors-evidence.ts';

const TEXTS: Readonly<Record<string, string>> = {
  herald: 'The old crane could fall within 9 weeks. Fares rise.',
  courier: 'A crane may fall in 9 weeks, she warned of the rusty old crane.',
};

function reading(id: string, article: string, end: number, speaker: string | null): Attribution {
  const at = TEXTS[article]!.indexOf('9 weeks');
  const figure: Figure = {
    span: { start: at, end: at + 7 },
    kind: 'duration',
    value: 9,
    unit: 'week',
    hedge: null,
  };
  return attributionWith({ id, article, speaker, content: [{ start: 0, end }], figures: [figure] });
}

const READINGS = [
  reading('a', 'herald', 40, 'ana-lund'),
  reading('b', 'courier', 15, null),
  reading('c', 'courier', 63, 'ana-lund'),
];
const match = (by: Match['by']): Match => ({
  reading: 'a',
  nearest: 'b',
  sharedWords: [],
  sameSpeaker: false,
  sharedFigures: [],
  score: 1,
  by,
});
const explained = (by: Match['by']) =>
  withEditorsEvidence([{ readings: ['a', 'b', 'c'], matches: [match(by)] }], READINGS, (id) => TEXTS[id]!)[0]!
    .matches;

test('says what a reading that an editor placed shares with the one most like it', () => {
  expect(explained('editor')).toEqual([
    {
      reading: 'a',
      nearest: 'c',
      sharedWords: ['fall', 'old', 'weeks', 'crane'],
      sameSpeaker: true,
      sharedFigures: ['9 weeks'],
      score: 1,
      by: 'editor',
    },
  ]);
});

test('leaves what the machine matched as it is', () => {
  expect(explained('machine')).toEqual([match('machine')]);
});

test('two readings of which neither has a speaker are of no same one', () => {
  const unknown = [reading('a', 'herald', 40, null), reading('b', 'courier', 63, null)];
  const [group] = withEditorsEvidence(
    [{ readings: ['a', 'b'], matches: [match('editor')] }],
    unknown,
    (id) => TEXTS[id]!,
  );
  expect(group!.matches[0]).toMatchObject({ nearest: 'b', sameSpeaker: false });
});
