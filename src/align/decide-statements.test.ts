import { describe, expect, test } from 'vitest';
import type { Decision } from '../model.ts';
import { decideStatements } from './decide-statements.ts';

const group = (id: string, ...readings: string[]) => ({ id, readings, confidence: 0.7, matches: [] });

const GROUPS = [group('fares', 'a1', 'b1'), group('trams', 'a2', 'c2'), group('night-bus', 'b3')];

function decide(...decisions: Decision[]) {
  const { groups, aliases, problems } = decideStatements(GROUPS, decisions, new Map());
  return {
    readings: Object.fromEntries(groups.map(({ id, readings }) => [id ?? 'new', readings])),
    groups,
    aliases: Object.fromEntries(aliases),
    problems,
  };
}

describe('decisions about statements', () => {
  test('without any leave the groups as the machine made them', () => {
    expect(decide().readings).toEqual({ fares: ['a1', 'b1'], trams: ['a2', 'c2'], 'night-bus': ['b3'] });
  });
  test('merge into the first, which is the heir of the others', () => {
    const { readings, aliases, groups } = decide({ do: 'merge', statements: ['fares', 'night-bus'] });
    expect(readings).toEqual({ fares: ['a1', 'b1', 'b3'], trams: ['a2', 'c2'] });
    expect(aliases).toEqual({ 'night-bus': 'fares' });
    expect(groups[0]).toMatchObject({ edited: true, confidence: 1 });
  });
  test('reach a merged statement under its old id', () => {
    const { groups } = decide(
      { do: 'merge', statements: ['fares', 'night-bus'] },
      { do: 'title', statement: 'night-bus', title: 'Fares rise' },
    );
    expect(groups[0]?.title).toBe('Fares rise');
  });
  test('split readings off into a statement of their own', () => {
    const { readings } = decide({ do: 'split', statement: 'trams', readings: ['c2'] });
    expect(readings).toEqual({ fares: ['a1', 'b1'], trams: ['a2'], 'night-bus': ['b3'], new: ['c2'] });
  });
  test('move the last reading of a statement on, which then leads to where it went last', () => {
    const { aliases } = decide(
      { do: 'move', reading: 'b3', to: 'fares' },
      { do: 'move', reading: 'b3', to: 'trams' },
    );
    expect(aliases).toEqual({ 'night-bus': 'trams' });
  });
  test('move the last reading of a statement, which then leads to where it went', () => {
    const { readings, aliases } = decide({ do: 'move', reading: 'b3', to: 'trams' });
    expect(readings).toEqual({ fares: ['a1', 'b1'], trams: ['a2', 'c2', 'b3'] });
    expect(aliases).toEqual({ 'night-bus': 'trams' });
  });
  test('leave nothing of a group whose other readings all stand in another one', () => {
    const overlapping = [group('fares', 'a1', 'b1'), group('fares-again', 'b1', 'c1'), group('trams', 'a2')];
    const { groups, aliases } = decideStatements(
      overlapping,
      [{ do: 'move', reading: 'c1', to: 'trams' }],
      new Map(),
    );
    expect(groups.map(({ id, readings }) => [id, readings])).toEqual([
      ['fares', ['a1', 'b1']],
      ['trams', ['a2', 'c1']],
    ]);
    expect(aliases.get('fares-again')).toBe('fares');
  });
  test('say of each reading that an editor put where it is', () => {
    const { groups } = decide({ do: 'move', reading: 'b3', to: 'trams' });
    expect(groups[1]?.matches).toMatchObject([{ reading: 'b3', by: 'editor' }]);
  });
  test('keep of a divided statement what the machine said of the readings that stay, and name only the whole', () => {
    const said = (reading: string) => ({
      reading,
      nearest: 'a1',
      sharedWords: [],
      sameSpeaker: true,
      sharedFigures: [],
      score: 0.8,
      by: 'machine' as const,
    });
    const whole = { ...group('fares', 'a1', 'b1', 'c1'), matches: [said('b1'), said('c1')] };
    const { groups } = decideStatements(
      [whole],
      [
        { do: 'title', statement: 'fares', title: 'Fares rise' },
        { do: 'note', statement: 'fares', note: 'Seen.' },
        { do: 'split', statement: 'fares', readings: ['c1'] },
      ],
      new Map(),
    );
    expect(groups).toMatchObject([
      { title: 'Fares rise', note: 'Seen.', readings: ['a1', 'b1'], matches: [{ reading: 'b1' }] },
      { title: null, note: null, readings: ['c1'], matches: [], edited: true },
    ]);
  });
  test('count a reading once where an editor puts it into a statement that has it', () => {
    const overlapping = [group('fares', 'a1', 'b1'), group('trams', 'b1', 'c2', 'd2')];
    const { groups } = decideStatements(overlapping, [{ do: 'move', reading: 'b1', to: 'fares' }], new Map());
    expect(groups.map(({ readings }) => readings)).toEqual([
      ['a1', 'b1'],
      ['c2', 'd2'],
    ]);
    expect(groups.map(({ edited }) => edited)).toEqual([true, true]);
    expect(groups[0]?.matches).toHaveLength(1);
  });
  test('merge a statement that is named twice, or was merged before, without emptying it', () => {
    const { readings } = decide(
      { do: 'merge', statements: ['fares', 'night-bus'] },
      { do: 'merge', statements: ['fares', 'night-bus', 'fares'] },
    );
    expect(readings).toEqual({ fares: ['a1', 'b1', 'b3'], trams: ['a2', 'c2'] });
  });
  test('change nothing at all where they cannot be carried out', () => {
    const stale: Decision[] = [
      { do: 'merge', statements: ['fares', 'metro'] },
      { do: 'split', statement: 'trams', readings: ['a2', 'b3'] },
      { do: 'move', reading: 'd9', to: 'night-bus' },
      { do: 'order', statements: ['trams', 'metro'] },
    ];
    const { groups, problems } = decide(...stale);
    expect(problems).toHaveLength(stale.length);
    expect(groups).toEqual(decide().groups);
  });
  test('order the statements and mark them as touched only where they were changed', () => {
    const { groups } = decide({ do: 'order', statements: ['night-bus', 'fares'] });
    expect(groups.map(({ rank, edited }) => [rank, edited])).toEqual([
      [1, false],
      [null, false],
      [0, false],
    ]);
  });
  test.each<[string, Decision]>([
    ['title', { do: 'title', statement: 'metro', title: 'x' }],
    ['merge', { do: 'merge', statements: ['fares', 'metro'] }],
    ['split', { do: 'split', statement: 'fares', readings: ['c2'] }],
    ['move', { do: 'move', reading: 'z9', to: 'fares' }],
    ['order', { do: 'order', statements: ['metro'] }],
  ])('that point at nothing are reported: %s', (_name, decision) => {
    const { problems } = decide({ do: 'note', statement: 'fares', note: 'Seen.' }, decision);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ decision: 1 });
  });
});
