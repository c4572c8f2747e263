import { expect, test } from 'vitest';
import { ferryStory } from '../components/ferry.fixture.ts';
import { coverageOf } from './coverage.ts';

const covered = (outlet: string) => coverageOf([ferryStory], outlet)[0];

test('a statement is shared, alone or in other texts only', () => {
  const times = covered('times');
  expect(
    times?.shared.map(({ statement, others }) => [statement.id, others.map(({ letter }) => letter)]),
  ).toEqual([['ruin', ['A', 'C']]]);
  expect(times?.alone.map(({ statement }) => statement.id)).toEqual(['refusal']);
  expect(times?.leftOut.map(({ statement }) => statement.id)).toEqual(['sailing']);
});

test('what one other outlet alone reports is not listed as missing', () => {
  expect(covered('courier')?.leftOut).toEqual([]);
});

test('a statement comes with how this outlet reports it, and where it does not, with how the others do', () => {
  const outletsOf = (list: 'shared' | 'leftOut') =>
    covered('times')?.[list].map(({ reports }) => reports.map((report) => report.article.id));
  expect(outletsOf('shared')).toEqual([['times']]);
  expect(outletsOf('leftOut')).toEqual([['post', 'courier']]);
});

test('a reporting verb leads to a passage with it', () => {
  expect(covered('courier')?.verbs).toEqual([
    { verb: 'said', count: 1, example: 'ruin-courier', isVerb: true },
    { verb: 'told us', count: 1, example: 'sail-courier', isVerb: true },
  ]);
});

test('an outlet without a text has no coverage', () => {
  expect(coverageOf([ferryStory], 'herald')).toEqual([]);
});
