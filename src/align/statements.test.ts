import { expect, test } from 'vitest';
import { articleWith, attributionWith } from '../model.fixture.ts';
import type { Article } from '../model.ts';
import { statementsFrom, type NamedGroup } from './statements.ts';

const article = (id: string, role: Article['role'] = 'report'): Article => ({ ...articleWith(id, ''), role });

const reading = (id: string, speaker: string | null) =>
  attributionWith({ id, article: id.charAt(0), speaker });

const group = (id: string, readings: readonly string[], rank: number | null = null): NamedGroup => ({
  id,
  readings,
  confidence: 1,
  matches: [],
  title: null,
  note: null,
  edited: rank !== null,
  rank,
});

const ARTICLES = [article('a'), article('b'), article('t', 'transcript')];
const ATTRIBUTIONS = [
  reading('a1', null),
  reading('a2', 'ada-lind'),
  reading('b1', 'ben-rehn'),
  reading('b2', 'ben-rehn'),
  reading('t1', 'ada-lind'),
];

const made = (...groups: readonly NamedGroup[]) =>
  statementsFrom(groups, ARTICLES, ATTRIBUTIONS, ({ id }) => `The words of reading ${id}`);

test('statements stand in the order of the editor, then by their outlets, then by place', () => {
  const statements = made(
    group('late', ['b2']),
    group('early', ['a1']),
    group('shared', ['b1', 'a2']),
    group('second', ['a1'], 1),
    group('first', ['b2'], 0),
  );
  expect(statements.map(({ id }) => id)).toEqual(['first', 'second', 'shared', 'early', 'late']);
});

test('readings stand in reading order, and whom most of them name is the speaker', () => {
  const [statement] = made(group('one', ['b2', 'a2', 'b1', 'a1']));
  expect(statement?.readings).toEqual(['a1', 'a2', 'b1', 'b2']);
  expect(statement?.speaker).toBe('ben-rehn');
  expect(made(group('one', ['b1', 'a2']))[0]?.speaker).toBe('ada-lind');
  expect(made(group('one', ['a1']))[0]?.speaker).toBeNull();
});

test('a title of the editor stands, and a transcript leaves nothing out', () => {
  const [titled, other] = made({ ...group('one', ['a1', 'a2']), title: 'A title' }, group('two', ['b1']));
  expect([titled?.title, titled?.titleFrom, titled?.notReported]).toEqual(['A title', 'editor', ['b']]);
  expect([other?.title, other?.titleFrom]).toEqual(['The words of reading b1', 'reading']);
});

test('a speaker whom fewer readings name than name nobody is the speaker', () => {
  const attributions = [reading('a1', 'ada-lind'), reading('b1', null), reading('b2', null)];
  const [statement] = statementsFrom(
    [group('one', ['a1', 'b1', 'b2'])],
    ARTICLES,
    attributions,
    ({ id }) => id,
  );
  expect(statement?.speaker).toBe('ada-lind');
});
