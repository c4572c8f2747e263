import { expect, test } from 'vitest';
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };
import { MOST_MISSED, newWordReader, placesOf, WORD_SIZE } from './wink-model.ts';

test('has the places of all values and of no others, and takes new ones', () => {
  const places = placesOf(['b', 'a', '__proto__']);
  expect(places['a']).toBe(1);
  expect(places['__proto__']).toBe(2);
  expect(places['constructor']).toBeUndefined();
  places['c'] = 3;
  expect(['a', 'b', 'c'].map((value) => places[value])).toEqual([1, 0, 3]);
});

test('remembers what it does not have, and forgets it when it is too much', () => {
  const places = placesOf(['a']);
  const isKept = (value: string) => Object.hasOwn(places, value);
  expect(places['never']).toBeUndefined();
  expect(isKept('never')).toBe(true);
  expect(places['later']).toBeUndefined();
  places['later'] = 7;
  for (let n = 0; n < MOST_MISSED; n++) expect(places[`missed ${n}`]).toBeUndefined();
  expect(['never', 'later', 'a'].map((value) => [places[value], value])).toEqual([
    [undefined, 'never'],
    [7, 'later'],
    [0, 'a'],
  ]);
  expect(Object.keys(places).length).toBeLessThan(MOST_MISSED);
});

test('finds each word of the model at its place without an index', () => {
  const { list } = (core as { features: { lexeme: { list: string[] } } }).features.lexeme;
  const places = placesOf(list, true);
  expect(list.length).toBeGreaterThan(80_000);
  expect(list.filter((word, place) => places[word] !== place)).toEqual([]);
  for (const unknown of ['zzyzx', 'THe', '', '~~', 'constructor '])
    expect([unknown, places[unknown]]).toEqual([unknown, undefined]);
});

test('forgets the words that it met, but keeps what it made of them', () => {
  const reader = newWordReader();
  const [number] = reader.read('Blorptown');
  expect(reader.met()).toBeGreaterThan(0);
  expect(reader.numberOf('Blorptown')).toBeUndefined();
  expect(reader.cache.value(number!)).toBe('Blorptown');
  const [mayor] = reader.read('mayor');
  expect(reader.numberOf('mayor')).toBe(mayor);
  expect(reader.read('mayor, Ray').length / WORD_SIZE).toBe(3);
});

test('goes on when it met more words than are remembered as missing', () => {
  const reader = newWordReader();
  const madeUp = (from: number) => Array.from({ length: MOST_MISSED }, (_, n) => `qx${from + n}z`).join(' ');
  reader.read(madeUp(0));
  reader.read(madeUp(MOST_MISSED));
  expect(reader.met()).toBeGreaterThanOrEqual(2 * MOST_MISSED);
  expect(reader.numberOf('qx7z')).toBeUndefined();
});
