import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import { backgroundIn } from './background.ts';
import { partsOf, type Part } from './parts.ts';

/** What one article says, in one sentence. */
function part(article: string, text: string): Part {
  const whole = { start: 0, end: text.length };
  const attribution = attributionWith({ id: article, article, kind: 'indirect', content: [whole] });
  return partsOf(text, [whole], [attribution])[0]!;
}

const SORRY = part('a', 'the company was deeply sorry over a leak that left 12,000 homes without water');
const INQUIRY = part(
  'b',
  'the regulator would open an inquiry into a leak that left 12,000 homes without water',
);
const REFUNDS = part(
  'c',
  'customers were promised refunds after a leak that left 12,000 homes without water',
);
const isBackground = (parts: Part[], groups: number[][]) => backgroundIn(parts, groups, () => 1)(0, 1);

test('a clause behind what is said is background where a third sentence has it that says something else', () => {
  expect(isBackground([SORRY, INQUIRY, REFUNDS], [[0, 1], [2]])).toBe(true);
  expect(isBackground([SORRY, INQUIRY], [[0, 1]])).toBe(false);
});

test('a sentence of the same statement makes nothing background', () => {
  expect(isBackground([SORRY, INQUIRY, REFUNDS], [[0, 1, 2]])).toBe(false);
});

test('what is shared is none where both begin with it', () => {
  const leak = part('a', 'a leak left 12,000 homes without water');
  const homes = part('b', '12,000 homes had no water after a leak');
  expect(isBackground([leak, homes, REFUNDS], [[0, 1], [2]])).toBe(false);
});

test('other sentences must have most of it', () => {
  const other = part('c', 'the weather left many villages without hope');
  expect(isBackground([SORRY, INQUIRY, other], [[0, 1], [2]])).toBe(false);
});

test('parts that share nothing share no background', () => {
  expect(isBackground([SORRY, part('b', 'nobody came'), REFUNDS], [[0, 1], [2]])).toBe(false);
});
