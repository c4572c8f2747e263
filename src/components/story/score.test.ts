import { expect, test } from 'vitest';
import type { Cell, Place, System } from '../../collate/places.ts';
import { gapKey, goingOn, lineParts, placeName } from './score.ts';

const words = (text: string): Cell => ({ state: 'words', runs: [{ text, kind: null }] });
const nothing: Cell = { state: 'omitted', kind: 'left-out' };

function nameOf(cells: readonly Cell[], kinds: Place['kinds'] = ['left-out']): string {
  const place: Place = { kinds, cells };
  const system: System = { places: [place], witnesses: cells.map((_, row) => row) };
  return placeName(place, system, 0);
}

test('words that some lack are not there; words that the base alone has are its own', () => {
  expect(nameOf([words('then'), nothing, words('then')])).toBe('not there');
  expect(nameOf([words('then'), nothing, nothing])).toBe('base only');
});

test('what a line has no room for goes on without its name', () => {
  const place = (base: Cell, other: Cell, kinds: Place['kinds']): Place => ({ kinds, cells: [base, other] });
  const places = [
    place(words('We know'), nothing, ['left-out']),
    place(words('of no'), nothing, ['left-out']),
    place(words('ships'), words('boats'), ['word']),
    place(words('that are'), words('which were'), ['word']),
    place(words('lost'), words('lost'), []),
    place(words('lost'), words('lost'), []),
  ];
  expect(goingOn({ places, witnesses: [0, 1] }, 0)).toEqual(new Set([places[1]]));
});

test('a place is named by its weightiest kind, or the same', () => {
  expect(nameOf([words('can'), words('could')], ['hedge', 'word'])).toBe('certainty');
  expect(nameOf([words('can'), words('can')], [])).toBe('same');
});

test('the key names the signs of the gaps that are there', () => {
  const system = (cells: readonly Cell[]): System => ({
    places: [{ kinds: [], cells }],
    witnesses: [...cells.keys()],
  });
  const gap: Cell = {
    state: 'words',
    runs: [
      { text: 'then', kind: null },
      { text: '', kind: 'left-out' },
    ],
  };
  expect(gapKey([system([words('then'), words('now')])])).toBe('');
  expect(gapKey([system([words('then'), nothing])])).toBe('A dash: no word here.');
  expect(gapKey([system([words('then'), gap])])).toBe('Dots: no word here.');
  expect(gapKey([system([nothing]), system([words('then'), gap])])).toBe('A dash or dots: no word here.');
  expect(gapKey([system([words('then'), { state: 'unquoted' }])])).toBe('A blank: not quoted.');
  expect(gapKey([{ ...system([words('then'), { state: 'unquoted' }]), witnesses: [0] }])).toBe('');
});

test('the last words of a line keep together, as many as a phone has room for', () => {
  const places = ['It could be', 'the basis for', 'some', 'future', 'agreement'].map((text): Place => ({
    kinds: [],
    cells: [words(text)],
  }));
  expect(lineParts(places).map((part) => part.length)).toEqual([2, 3]);
  expect(lineParts(places.slice(3)).map((part) => part.length)).toEqual([2]);
});

test('words that no line of a phone has room for stand alone', () => {
  const long: Place = { kinds: [], cells: [words('there is nothing that can be done')] };
  expect(lineParts([long, long]).flat()).toHaveLength(2);
});
