import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { HARBOUR, matchedWith } from '../../collate/story.fixture.ts';
import type { Match, Statement, Story } from '../../model.ts';
import { lessThanMatched, placedBy, reasonsOf } from './reasons.ts';

const [strike, count] = HARBOUR.statements as [Statement, Statement, Statement];

const match = (reading: string, nearest: string, by: Match['by'] = 'machine'): Match => ({
  reading,
  nearest,
  sharedWords: [],
  sameSpeaker: false,
  sharedFigures: [],
  score: by === 'editor' ? 1 : 0.95,
  by,
});

function reasonsFor(matches: readonly Match[], story: Story = HARBOUR) {
  return reasonsOf(indexOf(story), { ...strike, matches });
}

test('only readings of the statement are named as the nearest; another passage has a line of its own', () => {
  const [a, b, c] = strike.readings as [string, string, string];
  const stranger = count.readings[0]!;
  const { matched, outside } = reasonsFor([match(a, b), match(b, stranger), match(c, stranger)]);
  expect(matched.map(({ reading, nearest }) => [reading.id, nearest.id])).toEqual([[a, b]]);
  expect(outside.map(({ passage, readings }) => [passage.id, readings.map(({ id }) => id)])).toEqual([
    [stranger, [b, c]],
  ]);
});

test('what is matched stands in the order of the articles', () => {
  const [a, b, c] = strike.readings as [string, string, string];
  const { matched } = reasonsFor([match(c, a), match(b, a), match(a, b)]);
  expect(matched.map(({ reading }) => reading.id)).toEqual([a, b, c]);
});

test('what hangs on a weaker match than its own is named, unless an editor has looked', () => {
  // The first is held by the second, all others by the first.
  const hung = matchedWith(strike, [0.95, 0.6, 0.97, 0.4]);
  const less = (statement: Statement) =>
    lessThanMatched(statement, reasonsOf(indexOf(HARBOUR), statement)).map(({ reading, step }) => [
      strike.readings.indexOf(reading.id),
      step.words,
    ]);
  expect(less(hung)).toEqual([
    [0, 'likely'],
    [2, 'likely'],
  ]);
  expect(less({ ...hung, edited: true })).toEqual([]);
});

test('the halves of a divided utterance count once', () => {
  const [a, b, c] = strike.readings as [string, string, string];
  const story: Story = {
    ...HARBOUR,
    attributions: HARBOUR.attributions.map((one) =>
      [a, b].includes(one.id) ? { ...one, partOf: 'whole' } : one,
    ),
  };
  const reasons = reasonsFor([match(a, c, 'editor'), match(b, c, 'editor'), match(c, a)], story);
  expect(reasons.byEditor).toHaveLength(1);
  expect(placedBy(reasons, { edited: true })).toBe('An editor placed one passage, the program matched one.');
});

test('of one reading nobody says that it was put together', () => {
  expect(placedBy(reasonsFor([]), { edited: true })).toBe('');
  expect(placedBy(reasonsFor([match(strike.readings[0]!, strike.readings[1]!)]), { edited: true })).toBe(
    'An editor has checked which readings belong together.',
  );
});
