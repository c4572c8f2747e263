import { expect, test } from 'vitest';
import { cardImage } from './card-image.ts';
import { CARD_HEIGHT, CARD_WIDTH, LONGEST, type Card } from './card.ts';

const card = (words: string): Card => ({
  kicker: 'Fares',
  words,
  quoted: true,
  speaker: 'Ada Ray',
  summary: 'Both outlets quote this, in two wordings.',
  path: '/s/fares-rise-0a1b2c/',
});

/** Width and height stand in a PNG's first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('A card is a PNG of the size that shared links ask for', async () => {
  const image = await cardImage(card('Fares will rise.'), 'example.org');
  expect([...image.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  expect(sizeOf(image)).toEqual([CARD_WIDTH, CARD_HEIGHT]);
});

test('The same card is the same image', async () => {
  const [first, second] = await Promise.all([cardImage(card('Once.'), ''), cardImage(card('Once.'), '')]);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('The longest words leave the margins free on every side', async () => {
  const words = 'Wherever wagons were waiting '.repeat(LONGEST).slice(0, LONGEST);
  const image = await cardImage(card(words), 'example.org');
  const { Resvg } = await import('@resvg/resvg-js');
  const href = `data:image/png;base64,${Buffer.from(image).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"><image xlink:href="${href}" width="${CARD_WIDTH}" height="${CARD_HEIGHT}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const at = (x: number, y: number) => pixels.readUInt32LE((y * CARD_WIDTH + x) * 4);
  const paper = at(0, 0);
  for (let x = 0; x < CARD_WIDTH; x++) for (const y of [40, CARD_HEIGHT - 40]) expect(at(x, y)).toBe(paper);
  for (let y = 0; y < CARD_HEIGHT; y++) for (const x of [60, CARD_WIDTH - 60]) expect(at(x, y)).toBe(paper);
});
