import { expect, test } from 'vitest';
import { reportsOf } from '../../collate/reports.ts';
import { indexOf } from '../../collate/story-index.ts';
import { HARBOUR, matchedWith } from '../../collate/story.fixture.ts';
import { weakestLink } from './weakest-link.ts';

/** The weakest link of the first statement, whose outlets A to D the machine matched with these scores. */
function weakest(scores: readonly number[], edited = false) {
  const index = indexOf(HARBOUR);
  const [first] = HARBOUR.statements;
  return weakestLink({ ...matchedWith(first!, scores), edited }, reportsOf(index, first!));
}

test('names the outlets of which the machine is least sure', () => {
  expect(weakest([0.95, 0.95, 0.6, 0.93])).toEqual({ link: 0.6, letters: ['C'], isLessOfFurther: false });
  expect(weakest([0.95, 0.95, 0.6, 0.7])).toEqual({ link: 0.6, letters: ['C', 'D'], isLessOfFurther: false });
});

test('names none where all hang on what it is least sure of', () => {
  // A is held by B, the others by A.
  expect(weakest([0.95, 0.6, 0.97, 0.93])).toEqual({ link: 0.6, letters: [], isLessOfFurther: false });
});

test('names none where it is equally sure of all', () => {
  expect(weakest([0.95, 0.92, 0.97, 0.93])).toEqual({ link: 0.92, letters: [], isLessOfFurther: false });
});

test('what an editor has checked is certain', () => {
  expect(weakest([0.3, 0.92, 0.97, 0.93], true)).toEqual({ link: 1, letters: [], isLessOfFurther: false });
});

test('tells when a passage that is not shown is less sure than what is', () => {
  const index = indexOf(HARBOUR);
  const [first] = HARBOUR.statements;
  const [shown, ...others] = reportsOf(index, first!);
  const statement = matchedWith(first!, [0.95, 0.92, 0.97, 0.6]);
  const [hidden] = others.at(-1)!.shown;
  const reports = [{ ...shown!, more: [hidden!] }, ...others.slice(0, -1)];
  expect(weakestLink(statement, reports)).toEqual({ link: 0.92, letters: [], isLessOfFurther: true });
});
