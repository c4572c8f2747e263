import { expect, test } from 'vitest';
import type { ResultGroup } from '../../search/results.ts';
import { runsOf } from './runs.ts';

const group = (story: string, isShared: boolean): ResultGroup => ({
  statement: null,
  story,
  hits: [],
  others: [],
  isShared,
  outlets: isShared ? 2 : 1,
  outOf: 2,
});

test('what one outlet reports shares a section with its neighbours, and no heading is said twice', () => {
  const groups = [
    group('first', false),
    group('second', false),
    group('shared', true),
    group('another shared', true),
    group('third', false),
  ];
  expect(runsOf(groups).map(({ groups: run, heading }) => [run.map(({ story }) => story), heading])).toEqual([
    [['first', 'second'], 'Found in one outlet only'],
    [['shared'], null],
    [['another shared'], null],
    [['third'], 'More found in one outlet only'],
  ]);
});
