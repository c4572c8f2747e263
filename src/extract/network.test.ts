import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { CUE, CUE_LABELS } from './cue-labels.ts';
import { model } from './model.ts';
import { outlineOf } from './network.ts';
import { quotationsIn } from './quotations.ts';
import { surroundingsOf } from './surroundings.ts';
import { unitsOf } from './units.ts';

function read(text: string) {
  const blocks = plainBlocks(text);
  const units = unitsOf(text, analyseText(text, blocks), quotationsIn(text, blocks), blocks);
  return { units, outline: outlineOf(units, surroundingsOf(units), model.network) };
}

test('is surest of the reporting word of a sentence', () => {
  const text = 'The mayor of the town said that the old bridge would close in May.';
  const { units, outline } = read(text);
  const chances = Array.from({ length: units.length }, (_, i) => outline[i * CUE_LABELS + CUE]!);
  const surest = chances.indexOf(Math.max(...chances));
  expect(text.slice(units.start[surest], units.end[surest])).toBe('said');
});

test('reads a block whatever stands in the others', () => {
  const block = 'Nobody, she warned, will cross it again.';
  const alone = read(block).outline;
  const { outline } = read(`The road is closed.\n\n${block}`);
  expect([...outline.slice(-alone.length)]).toEqual([...alone]);
});

test('reads a text the same whatever was read before', () => {
  const text = 'The road, she warned, will be closed.';
  const first = [...read(text).outline];
  // More words than rows are kept.
  read(Array.from({ length: 6000 }, (_, i) => `w${i.toString(36)}`).join(' '));
  expect([...read(text).outline]).toEqual(first);
});

test('gives every unit of any text chances that add up to one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { units, outline } = read(text);
      for (let i = 0; i < units.length; i++) {
        const sum = outline.subarray(i * CUE_LABELS, (i + 1) * CUE_LABELS).reduce((a, b) => a + b, 0);
        expect(sum).toBeCloseTo(1, 5);
      }
    }),
    { numRuns: 60 },
  );
});
