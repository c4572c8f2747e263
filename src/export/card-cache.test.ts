import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cachedCard, KEPT_BUILDS, pruneCards } from './card-cache.ts';

const image = (text: string) => Promise.resolve(new TextEncoder().encode(text));
const folder = () => mkdtemp(join(tmpdir(), 'cards-'));
const cardsIn = async (path: string) => (await readdir(path)).filter((name) => name.endsWith('.png')).sort();

/** Longer than drawing a card takes, in milliseconds. */
const DAY = 86_400_000;

test('a card is drawn once, and is the same afterwards', async () => {
  const path = await folder();
  let drawn = 0;
  const draw = () => image(`drawn ${++drawn}`);
  const [first, second] = [await cachedCard('ferry', draw, path), await cachedCard('ferry', draw, path)];
  expect(drawn).toBe(1);
  expect(new TextDecoder().decode(second)).toBe(new TextDecoder().decode(first));
  expect(await readdir(path)).toEqual(['ferry.png']);
});

test('a card that no build used for a while is removed, and drawn when it is needed again', async () => {
  const path = await folder();
  await cachedCard('gone', () => image('gone'), path);
  const removed: number[] = [];
  // The cards were used before all of these builds, but for the first.
  for (let build = 0; build <= KEPT_BUILDS; build++)
    removed.push(await pruneCards(Date.now() - DAY + build * 2 * DAY, path));
  expect(removed).toEqual([...Array.from({ length: KEPT_BUILDS }, () => 0), 1]);
  expect(await cardsIn(path)).toEqual([]);
  await cachedCard('gone', () => image('gone'), path);
  expect(await cardsIn(path)).toEqual(['gone.png']);
});

test('a card that a build used stays, however old it is', async () => {
  const path = await folder();
  await cachedCard('ferry', () => image('ferry'), path);
  const yesterday = Date.now() - DAY;
  for (let build = 0; build < 3 * KEPT_BUILDS; build++) expect(await pruneCards(yesterday, path)).toBe(0);
  expect(await cardsIn(path)).toEqual(['ferry.png']);
});

test('without cards, or with a broken list of builds, nothing is removed', async () => {
  expect(await pruneCards(Date.now(), join(await folder(), 'none'))).toBe(0);
  const path = await folder();
  await cachedCard('ferry', () => image('ferry'), path);
  await writeFile(join(path, 'builds.json'), '[1, 2');
  expect(await pruneCards(Date.now() + DAY, path)).toBe(0);
  expect(await cardsIn(path)).toEqual(['ferry.png']);
});

test('the folder of the cards is made when it is not there', async () => {
  const path = join(await folder(), 'cache', 'cards');
  await cachedCard('ferry', () => image('ferry'), path);
  expect(await cardsIn(path)).toEqual(['ferry.png']);
});
