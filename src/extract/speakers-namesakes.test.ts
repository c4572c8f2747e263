import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('a family name alone means whom the text has introduced before, not whoever has it too', () => {
  const { bySource } = voices(
    article(
      'Hannah Carver came on Monday. Carver said no. Later Bill Carver came, and Bill Carver said yes. Carver said so again.',
      ['Carver', 'Bill Carver', 'Carver'],
    ),
  );
  expect(bySource).toEqual([['hannah-carver', 'bill-carver', 'hannah-carver']]);
});

test('of two introduced alike the first is meant', () => {
  const { bySource } = voices(
    article('Hannah Carver came on Monday with Bill Carver. Carver said no.', ['Carver']),
  );
  expect(bySource).toEqual([['hannah-carver']]);
});

test('a line in capitals introduces nobody', () => {
  const { bySource } = voices(
    article('Then Beat Carver signs went up. On Monday Hannah Carver came. Carver said no.', ['Carver']),
  );
  expect(bySource).toEqual([['hannah-carver']]);
});

test('a son of the same name is told from his father', () => {
  const text =
    'Frank Ortiz said no. His son, Frank Ortiz Jr., said yes. The younger Ortiz said so. He said more. The elder Mr. Ortiz said it again.';
  const { bySource } = voices(
    article(text, ['Frank Ortiz', 'Frank Ortiz Jr.', 'The younger Ortiz', 'He', 'The elder Mr. Ortiz']),
  );
  expect(bySource).toEqual([
    ['frank-ortiz', 'frank-ortiz-jr', 'frank-ortiz-jr', 'frank-ortiz-jr', 'frank-ortiz'],
  ]);
});

test('without a son the younger one of a family has its name alone', () => {
  const { bySource } = voices(
    article('Ann Ortiz said no. The younger Ortiz said so.', ['The younger Ortiz']),
  );
  expect(bySource).toEqual([['ann-ortiz']]);
});

test('a nickname means whose name it stands in, and nobody is listed under it', () => {
  const one = article('Manager Esteban “El Gran Profe” Marquez left. El Gran Profe said no.', [
    'El Gran Profe',
  ]);
  const other = article('El Gran Profe said so again.', ['El Gran Profe']);
  for (const { bySource, speakers } of [voices(one, other), voices(other, one)]) {
    expect(bySource.flat()).toEqual(['esteban-marquez', 'esteban-marquez']);
    expect(speakers).toMatchObject([{ name: 'Esteban Marquez', aliases: ['El Gran Profe'] }]);
  }
});

test('a nickname of two persons means neither', () => {
  const { bySource } = voices(article('Juan “Rojo” Weber and Max “Rojo” Lund left. Rojo said no.', ['Rojo']));
  expect(bySource).toEqual([['rojo']]);
});

test('a man and his wife speak together', () => {
  const { speakers } = voices(
    article('Tom Hale and his wife, Ann Reyes, said no.', ['Tom Hale and his wife, Ann Reyes']),
  );
  expect(speakers).toMatchObject([{ name: 'Tom Hale and Ann Reyes', kind: 'group' }]);
});
