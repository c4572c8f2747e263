import { expect, test } from 'vitest';
import { furnitureReason, headFurnitureReason, signatureReason } from './furniture.ts';

test.each([
  'By Ada Berg',
  'By Ada Berg and Ulf Holm',
  'By Ada Berg on June 29, 2024 08:08 pm',
  'By Ada Berg posted Aug 18th 2010 7:30PM',
  'Posted on Feb 17, 2026 by Staff',
  'June 29, 2024, by Ada Berg and Ulf Holm',
  'By our own correspondent',
  'Ada Berg | Feb. 3, 2026 | 3 min read',
  'By Ada Berg · 29 June 2024',
])('Who wrote an article, and when, is its byline: %s', (line) => {
  expect(signatureReason(line)).toBe('the byline');
});

test('Below the summary a day alone is no date line, since it may head what happened on it', () => {
  expect(headFurnitureReason('29 June 2024')).toBe('the date line');
  expect(signatureReason('29 June 2024')).toBeNull();
  expect(signatureReason('9:39AM BST 29 June 2024')).toBe('the date line');
});

test.each([
  'By Monday the water had fallen.',
  'By Ada Berg on June 29, 2024 he had lost.',
  'Posted on June 29, 2024 by Ada Berg, it was read by all.',
  'It was written on June 29, 2024 by Ada Berg',
  'Courtesy of the mayor, everybody ate.',
  'Follow the river on foot.',
  'Comments are closed to nobody, she said.',
  'Reuters reported it first.',
  'By our reckoning, the water will fall.',
  'Oslo | The water rose | 3 min read',
  'Reporting by the commission has ended.',
  'Ada Berg contributed to this report, and to the next.',
  'We use cookies as bait, he said.',
])('A sentence that begins like furniture is none: %s', (line) => {
  expect(furnitureReason(line) ?? signatureReason(line)).toBeNull();
});

test.each([
  'Additional reporting by Ada Berg',
  '(Reporting by Ada Berg in Oslo and Ulf Holm; Editing by Tove Lind)',
  'Writing by Ada Berg, editing by Ulf Holm.',
  'Ada Berg and Ulf Holm contributed to this report.',
])('Who made an article is no article text: %s', (line) => {
  expect(furnitureReason(line)).toBe('the credit of its authors');
});

test.each(['The wall on Tuesday (Photo: Ada Berg)', 'The wall in winter [Photograph by Ulf Holm]'])(
  'A caption says whose picture it is: %s',
  (line) => {
    expect(furnitureReason(line)).toBe('the caption of a photograph or its credit');
  },
);

test('A notice about cookies is none either', () => {
  const notice = 'This site uses cookies to improve your experience.';
  expect(furnitureReason(notice)).toBe('a notice about cookies');
});

test('How to get no more of a newsletter is none of its text', () => {
  expect(
    furnitureReason('You receive this e-mail because you signed up. Unsubscribe | Update your preferences'),
  ).toBe('page furniture');
  expect(furnitureReason('“I could not unsubscribe,” said Ms Berg.')).toBeNull();
});
