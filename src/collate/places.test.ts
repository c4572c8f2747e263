import { expect, test } from 'vitest';
import { apparatusOf } from './apparatus.ts';
import type { Cell } from './places.ts';
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

const words = (cell: Cell): string =>
  cell.state === 'words' ? cell.runs.map(({ text }) => text).join(' ') : '';

test('what a witness adds at the end of a sentence stands with that sentence', () => {
  const one = sentences('The old dam holds. The gate is shut.', 'post');
  const other = sentences('The old dam holds today. The gate is shut.', 'times');
  const { witnesses, collations } = apparatusOf([one, other], new Set());
  const base = witnesses.findIndex(({ articles }) => articles.includes('post'));
  const rows = collations[base]!.systems.map(({ places }) =>
    places.map(({ cells }) => words(cells[1 - base]!)).filter((printed) => printed !== ''),
  );
  expect(rows.map((row) => row.join(' '))).toEqual(['The old dam holds today.', 'The gate is shut.']);
});

test('a witness that quotes the words around an addition of another has nothing there, whatever follows', () => {
  const post = sentences('The old dam holds the flood. Nobody leaves the valley.', 'post');
  const times = sentences('The old dam still holds the flood. Nobody leaves the valley.', 'times');
  const wire = sentences('The old dam keeps the flood.', 'wire');
  const { witnesses, collations } = apparatusOf([post, times, wire], new Set());
  const [base, adding, short] = ['post', 'times', 'wire'].map((id) =>
    witnesses.findIndex(({ articles }) => articles.includes(id)),
  );
  const places = collations[base!]!.systems.flatMap((system) => system.places);
  const addition = places.find(({ cells }) => words(cells[adding!]!) === 'still');
  expect(addition!.cells[short!]!.state).toBe('omitted');
});
