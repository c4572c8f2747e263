import { expect, test } from 'vitest';
import type { Voice } from '../../collate/voices.ts';
import { voiceTables } from './voice-tables.ts';

const speaker = (name: string) => ({ id: name, name, kind: 'person', role: null, aliases: [] }) as const;
const voices = (count: number): Voice[] =>
  Array.from({ length: count }, (_, i) => ({ speaker: speaker(`Ada ${i}`), words: [count - i] }));
const unknown: Voice = { speaker: null, words: [1] };

test('shows everyone where a table is no long one', () => {
  expect(voiceTables(voices(15))).toEqual({ shown: voices(15), folded: [] });
});

test('folds what stands behind the first rows of a long table, each speaker in one of the two', () => {
  const { shown, folded } = voiceTables(voices(40));
  expect(shown).toHaveLength(12);
  expect([...shown, ...folded]).toEqual(voices(40));
});

test('never folds what no source was found for', () => {
  const { shown, folded } = voiceTables([...voices(20), unknown]);
  expect(shown.at(-1)).toEqual(unknown);
  expect(folded).toEqual(voices(20).slice(12));
});
