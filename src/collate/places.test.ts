import { expect, test } from 'vitest';
import { apparatusOf } from './apparatus.ts';
import { sentences } from './witness.fixture.ts';

test('of a long difference only the place that holds the number is another figure', () => {
  const one = sentences(
    'The plan takes the harbour from the owners and the upper 50 and gives it away.',
    'post',
  );
  const other = sentences(
    'The plan takes the harbour from idle lords, special interests and the upper 40 and gives it away.',
    'times',
  );
  const places = apparatusOf([one, other], new Set()).collations[0]!.systems.flatMap(
    (system) => system.places,
  );
  const figures = places.filter(({ kinds }) => kinds.includes('figure'));
  const words = figures.map(({ cells }) =>
    cells.flatMap((cell) => (cell.state === 'words' ? cell.runs.map(({ text }) => text) : [])).join(' '),
  );
  expect(words.length).toBeGreaterThan(0);
  for (const printed of words) expect(printed).toMatch(/\d/);
  expect(places.filter(({ kinds }) => kinds.includes('word')).length).toBeGreaterThan(0);
});

test('words that all have alike stay in one place, however wide their punctuation makes them', () => {
  const one = sentences('Here there is no room for prejudice', 'post');
  const other = sentences('There is no room for prejudice.', 'times');
  const [system] = apparatusOf([one, other], new Set()).collations[0]!.systems;
  const alike = system!.places.filter(({ kinds }) => kinds.length === 0);
  expect(alike.map(({ cells }) => cells.map(({ state }) => state))).toEqual([['words', 'words']]);
});
