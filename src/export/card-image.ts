import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type SatoriOptions } from 'satori';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';

/** Changes whenever the drawing changes, so that no card of an older drawing is taken from the cache. */
const DRAWING = 1;

const CACHE = 'node_modules/.cache/cards';

const INK = '#231e19';
const SOFT = '#5a544c';
const PAPER = '#fcfaf5';

/** Sizes in pixels for words up to so many characters: four or five lines at the most. */
const SIZES: readonly (readonly [characters: number, pixels: number])[] = [
  [60, 72],
  [110, 58],
  [180, 47],
  [Infinity, 40],
];

/**
 * A card as PNG of {@link CARD_WIDTH} x {@link CARD_HEIGHT} pixels, drawn once
 * for its content and taken from a cache afterwards. `host` stands before the
 * card's path; empty where the site's address is not known.
 */
export async function cardImage(card: Card, host: string): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, card, host]))
    .digest('hex');
  const cached = join(CACHE, `${key}.png`);
  const kept = await readFile(cached).catch(() => null);
  if (kept !== null) return kept;
  const image = await draw(card, host);
  await mkdir(CACHE, { recursive: true });
  await writeFile(cached, image);
  return image;
}

async function draw(card: Card, host: string): Promise<Uint8Array> {
  const options: SatoriOptions = { width: CARD_WIDTH, height: CARD_HEIGHT, fonts: await fonts() };
  // satori's types ask for React's nodes; plain objects of the same shape are documented too.
  const svg = await satori(layout(card, host), options);
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

interface Box {
  readonly type: 'div';
  readonly props: {
    readonly style: Record<string, string | number>;
    readonly children: readonly Box[] | string;
  };
}

const box = (style: Record<string, string | number>, children: readonly Box[] | string): Box => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

function layout({ kicker, words, quoted, speaker, summary, path }: Card, host: string): Box {
  const size = SIZES.find(([characters]) => words.length <= characters)?.[1] ?? 40;
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      boxSizing: 'border-box',
      padding: '56px 80px',
      background: PAPER,
      color: INK,
      fontFamily: 'Sans',
    },
    [
      box({ justifyContent: 'space-between', fontSize: 28, color: SOFT }, [
        box({ fontFamily: 'Serif', color: INK, fontSize: 34 }, 'As Reported'),
        box({}, kicker.slice(0, 60)),
      ]),
      box({ fontFamily: quoted ? 'Serif' : 'Sans', fontSize: size, lineHeight: 1.22 }, words),
      box({ flexDirection: 'column' }, [
        box({ fontSize: 32, fontWeight: 600 }, speaker),
        box({ fontSize: 28, color: SOFT, marginTop: 6 }, summary),
        box(
          { fontSize: 24, color: SOFT, marginTop: 24, paddingTop: 18, borderTop: '2px solid #d8d4ca' },
          `${host}${path}`,
        ),
      ]),
    ],
  );
}

let loaded: Promise<SatoriOptions['fonts']> | undefined;

function fonts(): Promise<SatoriOptions['fonts']> {
  return (loaded ??= Promise.all([
    font('Serif', 400, 'newsreader', 'newsreader-latin-400-normal.woff'),
    font('Serif', 400, 'newsreader', 'newsreader-latin-ext-400-normal.woff'),
    font('Sans', 400, 'source-sans-3', 'source-sans-3-latin-400-normal.woff'),
    font('Sans', 400, 'source-sans-3', 'source-sans-3-latin-ext-400-normal.woff'),
    font('Sans', 600, 'source-sans-3', 'source-sans-3-latin-600-normal.woff'),
  ]));
}

async function font(name: string, weight: 400 | 600, folder: string, file: string) {
  const data = await readFile(join('node_modules/@fontsource', folder, 'files', file));
  return { name, weight, style: 'normal' as const, data };
}
