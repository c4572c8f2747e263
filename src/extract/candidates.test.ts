import { expect, test } from 'vitest';
import { plainBlocks } from '../text/plain.ts';
import { analyseText } from '../text/nlp.ts';
import { candidatesOf } from './candidates.ts';
import { ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
import { unitsOf } from './units.ts';

/** The phrases of a sentence that may speak, as printed; those are likely whose words `isLikely`. */
function phrases(text: string, isLikely: (word: string) => boolean = () => true): string[] {
  const blocks = plainBlocks(text);
  const units = unitsOf(text, analyseText(text, blocks), [], blocks);
  const marginal = new Float32Array(units.length * ROLE_LABELS);
  for (let i = 0; i < units.length; i++)
    if (isLikely(text.slice(units.start[i], units.end[i]))) marginal[i * ROLE_LABELS + ROLE_SOURCE] = 0.5;
  const cue = { from: 0, to: 0, chance: 1 };
  return candidatesOf(units, { cue, content: [], source: [], from: 0, marginal }).map(({ from, to }) =>
    text.slice(units.start[from], units.end[to - 1]),
  );
}

test('finds names, descriptions and pronouns', () => {
  expect(phrases('The old mayor met Ana Ruiz before she spoke.')).toEqual([
    'The old mayor',
    'Ana Ruiz',
    'she',
  ]);
});

test('parts a possessor from what it has', () => {
  expect(phrases('The mayor’s office warned drivers.')).toEqual(['The mayor’s', 'office', 'drivers']);
});

test('takes a relative pronoun for one of its own', () => {
  expect(phrases('Two clerks who resigned spoke.')).toEqual(['Two clerks', 'who']);
});

test('passes over phrases that are hardly likely to speak', () => {
  expect(phrases('The mayor met Ana Ruiz.', (word) => word === 'Ruiz')).toEqual(['Ana Ruiz']);
});
