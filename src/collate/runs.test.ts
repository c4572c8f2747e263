import { expect, test } from 'vitest';
import { inRuns, tellingRuns } from './runs.ts';

test('a run is four words, and fewer words have none', () => {
  expect(tellingRuns('the dam will hold all'.split(' '))).toEqual(['the dam will hold', 'dam will hold all']);
  expect(tellingRuns('the dam holds'.split(' '))).toEqual([]);
});

test('all words of a run that is asked for stand in it', () => {
  const inside = inRuns('and the dam will hold all winter'.split(' '), (run) => run === 'the dam will hold');
  expect(inside).toEqual([false, true, true, true, true, false, false]);
});
