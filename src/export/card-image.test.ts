import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { indexOf } from '../collate/story-index.ts';
import { cardImage, drawCard } from './card-image.ts';
import { CARD_HEIGHT, CARD_WIDTH, quoteCard, type Card } from './card.ts';
import { ferryStory } from './story.fixture.ts';

const HOME = 'as-reported.example/news';

const CARD: Card = {
  kicker: 'Fares',
  words: 'Fares will rise.',
  quoted: true,
  speaker: 'Ada Ray',
  summary: 'Both outlets quote this, in two wordings.',
  path: '/s/fares-rise-0a1b2c/',
};

/** Width and height stand in a PNG's first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** Colours by row and column, as an independent program reads the picture. */
function pixelsOf(png: Uint8Array): (x: number, y: number) => number {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${CARD_WIDTH}" height="${CARD_HEIGHT}"`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`,
  ).render();
  return (x, y) => pixels.readUInt32LE((y * CARD_WIDTH + x) * 4);
}

/** Rows between which the words stand. */
const ABOVE = 108;
const BELOW = 412;

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(Buffer.from(b));

test('A card is a PNG of the size that shared links ask for', async () => {
  const image = await drawCard(CARD, HOME);
  expect([...image.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
  expect(sizeOf(image)).toEqual([CARD_WIDTH, CARD_HEIGHT]);
});

test('The same card is the same bytes, drawn twice or taken from the cache', async () => {
  const [first, second] = [await drawCard(CARD, HOME), await drawCard(CARD, HOME)];
  expect(same(first, second)).toBe(true);
  await cardImage(CARD, HOME);
  expect(same(await cardImage(CARD, HOME), first)).toBe(true);
});

test.each([
  ['wide words', 'Wherever WAGONS were WAITING '.repeat(20)],
  ['one word without end', 'W'.repeat(400)],
  ['narrow words', 'it is ill, '.repeat(60)],
])('However long its texts are, %s leave the margins free and the lines apart', async (_, words) => {
  const long = {
    ...CARD,
    kicker: words,
    words,
    speaker: words,
    summary: words,
    path: `/s/${'long-'.repeat(40)}/`,
  };
  const image = await drawCard(long, HOME);
  const at = pixelsOf(image);
  const paper = at(0, 0);
  for (let x = 0; x < CARD_WIDTH; x++) for (const y of [40, CARD_HEIGHT - 40]) expect(at(x, y)).toBe(paper);
  for (let y = 0; y < CARD_HEIGHT; y++) for (const x of [60, CARD_WIDTH - 60]) expect(at(x, y)).toBe(paper);
  // Above and below the words everything stands where it stands with few.
  const short = pixelsOf(await drawCard({ ...long, words: 'x' }, HOME));
  const rows = Array.from({ length: CARD_HEIGHT }, (_, y) => y).filter((y) => y < ABOVE || y > BELOW);
  const columns = Array.from({ length: CARD_WIDTH }, (_, x) => x);
  expect(rows.filter((y) => columns.some((x) => at(x, y) !== short(x, y)))).toEqual([]);
});

test('A quotation of 400 words is cut to what a card holds', () => {
  const story = ferryStory();
  const text = `“${'The harbour stays closed until the wind drops. '.repeat(50)}”`;
  const attribution = { ...story.attributions[0]!, content: [{ start: 0, end: text.length }] };
  const articles = story.articles.map((article) => ({ ...article, text }));
  const attributions = story.attributions.with(0, attribution);
  const { words } = quoteCard(indexOf({ ...story, articles, attributions }), attribution);
  expect(words.length).toBeLessThan(250);
  expect(words).toMatch(/ …$/);
});

test.each([
  ['accents', 'Łódź, İstanbul, Đặng, naïve'],
  ['Cyrillic', 'Паром придёт в понедельник'],
  ['Greek', 'Το πλοίο έρχεται τη Δευτέρα'],
])('%s are set as letters', async (_, words) => {
  const image = await drawCard({ ...CARD, words }, HOME);
  expect(same(image, await drawCard({ ...CARD, words: 'הרכבת תצא' }, HOME))).toBe(false);
});

test.each([
  ['Hebrew', 'הרכבת תצא ביום שני'],
  ['Arabic', 'العبّارة تعود يوم الاثنين'],
  ['Japanese', 'フェリーは月曜日に'],
  ['a picture', 'The ferry 🚢 is back'],
])('Words with %s, which no font has, are left out, and the reader is told', async (_, words) => {
  const told = await drawCard({ ...CARD, words }, HOME);
  expect(same(told, await drawCard({ ...CARD, words: 'また' }, HOME))).toBe(true);
  expect(same(told, await drawCard({ ...CARD, words: '' }, HOME))).toBe(false);
});

test('A name that cannot be set is left out by itself', async () => {
  const image = await drawCard({ ...CARD, speaker: 'مينا' }, HOME);
  expect(same(image, await drawCard({ ...CARD, speaker: '' }, HOME))).toBe(true);
});

test('Blanks, hyphens and invisible characters of typesetting do not keep words from a card', async () => {
  const image = await drawCard({ ...CARD, words: 'co\u2011operate\u00a0\u2009now\u00ad\u200b' }, HOME);
  expect(same(image, await drawCard({ ...CARD, words: 'co-operate now' }, HOME))).toBe(true);
});
