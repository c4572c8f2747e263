import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { piecesOf } from './pieces.ts';
import { quotationsIn } from './quotations.ts';
import { ROLE_CONTENT, ROLE_LABELS } from './role-labels.ts';
import type { Roles } from './roles.ts';
import { unitsOf, type Units } from './units.ts';

/** An article with one cue, all of whose other words may be content. */
function read(text: string, cueWord: string): { units: Units; roles: Roles } {
  const blocks = plainBlocks(text);
  const units = unitsOf(text, analyseText(text, blocks), quotationsIn(text, blocks), blocks);
  const at = units.start.indexOf(text.indexOf(cueWord));
  const marginal = new Float32Array(units.length * ROLE_LABELS).fill(0.3);
  return {
    units,
    roles: { cue: { from: at, to: at + 1, chance: 1 }, content: [], source: [], from: 0, marginal },
  };
}

const printed = (text: string, { units, roles }: ReturnType<typeof read>) =>
  piecesOf(units, roles).map(({ from, to }) => text.slice(units.start[from], units.end[to - 1]));

test('ends pieces at marks, at the cue and at words that open a clause', () => {
  const text = 'She said the dam held, but the road is closed while it rains.';
  expect(printed(text, read(text, 'said'))).toEqual([
    'She',
    'the dam held',
    'but the road is closed',
    'while it rains',
  ]);
});

test('keeps a quotation whole and the words beside it apart', () => {
  const text = 'Ruiz told the crowd “It will hold, I think” twice.';
  expect(printed(text, read(text, 'told'))).toEqual([
    'Ruiz',
    'the crowd',
    '“It will hold, I think”',
    'twice',
  ]);
});

test('passes over pieces none of whose words is likely', () => {
  const text = 'She said the dam held, but the road is closed.';
  const { units, roles } = read(text, 'said');
  const marginal = roles.marginal.map((chance, i) => (i % ROLE_LABELS === ROLE_CONTENT ? 0 : chance));
  const held = units.start.indexOf(text.indexOf('held'));
  marginal[held * ROLE_LABELS + ROLE_CONTENT] = 0.9;
  expect(printed(text, { units, roles: { ...roles, marginal } })).toEqual(['the dam held']);
});
