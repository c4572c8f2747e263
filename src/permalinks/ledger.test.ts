import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsFrom } from '../bench/draw.ts';
import { newWorld, stepsOf } from './edits.fixture.ts';
import { editedStories, editedStory, publish } from './published-world.fixture.ts';

const STORIES = 200;
const STEPS = 8;

test(`after ${STEPS} random steps every address of ${STORIES} stories leads to its passage, its heir or a notice`, () => {
  fc.assert(
    fc.property(fc.nat(), stepsOf(STEPS), (seed, steps) => {
      expect(editedStory(seed, steps).losses).toEqual([]);
    }),
    { numRuns: STORIES, seed: 1 },
  );
}, 60_000);

const PAIRS = 40;

test(`after ${STEPS} random steps, in which articles go from story to story, every address of ${PAIRS} pairs of stories is answered once, and truly`, () => {
  fc.assert(
    fc.property(fc.nat(), stepsOf(STEPS, 'moveArticle', 'becomeOne'), (seed, steps) => {
      expect(editedStories(seed, steps).losses).toEqual([]);
    }),
    { numRuns: PAIRS, seed: 1 },
  );
}, 60_000);

test('a ledger that is up to date does not change', () => {
  for (let seed = 0; seed < 20; seed++) {
    const world = newWorld(drawsFrom(seed));
    const { ledger } = publish(world, null);
    expect(publish(world, ledger).ledger).toEqual(ledger);
  }
});
