import { expect, test } from 'vitest';
import { drawsFrom } from '../bench/draw.ts';
import { newWorld } from './edits.fixture.ts';
import { editedStory, publish } from './published-world.fixture.ts';

const STORIES = 60;
const EDITS_OF_EACH = 20;

test(`after ${STORIES * EDITS_OF_EACH} random edits every id leads to its passage, its heir or a notice`, () => {
  const losses = Array.from({ length: STORIES }, (_, seed) => editedStory(seed, EDITS_OF_EACH).losses).flat();
  expect(losses).toEqual([]);
}, 60_000);

test('a ledger that is up to date does not change', () => {
  for (let seed = 0; seed < 20; seed++) {
    const world = newWorld(drawsFrom(seed));
    const { ledger } = publish(world, null);
    expect(publish(world, ledger).ledger).toEqual(ledger);
  }
});
