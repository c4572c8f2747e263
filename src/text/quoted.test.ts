import { expect, test } from 'vitest';
import { quotedStretches } from './quoted.ts';

const quoted = (text: string) =>
  quotedStretches(text, [{ start: 0, end: text.length }]).map(({ start, end }) => text.slice(start, end));

test('Quoted stretches stand without their marks', () => {
  expect(quoted('He said “no,” then "never" and «jamais».')).toEqual(['no,', 'never', 'jamais']);
});
test('An apostrophe neither opens nor closes a quotation', () => {
  expect(quoted('The mayor’s “it’s over” and ‘it’s not’ mattered')).toEqual(['it’s over', 'it’s not']);
});
test('A mark left open runs to the end of its span', () => {
  expect(quoted('“The first paragraph goes on')).toEqual(['The first paragraph goes on']);
});
test('Marks with nothing between them hold nothing', () => {
  expect(quoted('An empty “” and one of “ice”')).toEqual(['ice']);
});
test('Marks inside marks of another kind belong to the words', () => {
  expect(quoted('“He called it ‘madness’ twice,” she said')).toEqual(['He called it ‘madness’ twice,']);
});
