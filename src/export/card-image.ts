import { createHash } from 'node:crypto';
import type { SatoriOptions } from 'satori';
import { cachedCard } from './card-cache.ts';
import { CARD_FAMILIES, cardFonts, printable } from './card-fonts.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Card } from './card.ts';
import { palettePng } from './palette-png.ts';

/** Changes whenever the drawing changes, so that no card of an older drawing is taken from the cache. */
const DRAWING = 2;

const INK = '#231e19';
const SOFT = '#5a544c';
const PAPER = '#fcfaf5';
const RULE = '#d8d4ca';

/** Sizes in pixels for words up to so many characters, and the lines of that size there is room for. */
const SIZES: readonly (readonly [characters: number, pixels: number, lines: number])[] = [
  [60, 72, 3],
  [110, 58, 4],
  [180, 47, 5],
  [Infinity, 40, 5],
];

/** Stands for words in letters that the fonts lack: the reader is told, and nothing is shown wrong. */
const ELSEWHERE = 'The page has the words: this picture lacks their letters.';

/**
 * A card as PNG of {@link CARD_WIDTH} x {@link CARD_HEIGHT} pixels, drawn once
 * for its content and taken from a cache afterwards.
 *
 * @param home what stands before the card's path: host and base as far as they are known
 */
export async function cardImage(card: Card, home: string): Promise<Uint8Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([DRAWING, card, home]))
    .digest('hex');
  return cachedCard(key, () => drawCard(card, home));
}

/** The same, without the cache. */
export async function drawCard(card: Card, home: string): Promise<Uint8Array> {
  const shown = {
    ...card,
    kicker: printable(card.kicker),
    words: printable(card.words),
    speaker: printable(card.speaker),
    summary: printable(card.summary),
  };
  const { svg, missing } = await typeset(shown, home);
  const final = missing.size === 0 ? svg : (await typeset(without(missing, shown), home)).svg;
  const { Resvg } = await import('@resvg/resvg-js');
  const image = new Resvg(final, { font: { loadSystemFonts: false } }).render();
  return palettePng(image.pixels, CARD_WIDTH, CARD_HEIGHT) ?? image.asPng();
}

/** The card as SVG, and the characters that no font has. */
async function typeset(card: Card, home: string): Promise<{ svg: string; missing: ReadonlySet<string> }> {
  const missing = new Set<string>();
  const options: SatoriOptions = {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts: await cardFonts(),
    loadAdditionalAsset: (_, characters) => {
      for (const character of characters) missing.add(character);
      return Promise.resolve([]);
    },
  };
  // Cards are mostly in the cache: then what draws them need not be loaded.
  const { default: satori } = await import('satori');
  // satori's types ask for React's nodes; plain objects of the same shape are documented too.
  return { svg: await satori(layout(card, home), options), missing };
}

/** The card without those of its lines that hold a missing character. */
function without(
  missing: ReadonlySet<string>,
  { kicker, words, quoted, speaker, summary, path }: Card,
): Card {
  const lacks = (text: string) => Array.from(text).some((character) => missing.has(character));
  return {
    kicker: lacks(kicker) ? '' : kicker,
    words: lacks(words) ? ELSEWHERE : words,
    quoted: quoted && !lacks(words),
    speaker: lacks(speaker) ? '' : speaker,
    summary: lacks(summary) ? '' : summary,
    path,
  };
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

/** Text of at most so many lines; what is longer ends in an ellipsis. */
const lines = (limit: number, style: Record<string, string | number>, text: string): Box =>
  box({ display: 'block', lineClamp: limit, wordBreak: 'break-word', ...style }, text);

function layout({ kicker, words, quoted, speaker, summary, path }: Card, home: string): Box {
  const [, size, limit] = SIZES.find(([characters]) => words.length <= characters) ?? SIZES[0]!;
  const { serif, sans } = CARD_FAMILIES;
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
      fontFamily: sans,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'baseline', fontSize: 28, color: SOFT }, [
        box({ fontFamily: serif, color: INK, fontSize: 34, flexShrink: 0, marginRight: 48 }, 'As Reported'),
        lines(1, {}, kicker),
      ]),
      words === ELSEWHERE
        ? box({ fontSize: 36, color: SOFT }, words)
        : lines(limit, { fontFamily: quoted ? serif : sans, fontSize: size, lineHeight: 1.22 }, words),
      box({ flexDirection: 'column' }, [
        lines(1, { fontSize: 32, fontWeight: 600 }, speaker),
        lines(1, { fontSize: 28, color: SOFT, marginTop: 6 }, summary),
        lines(
          1,
          { fontSize: 24, color: SOFT, marginTop: 24, paddingTop: 18, borderTop: `2px solid ${RULE}` },
          `${home}${path}`,
        ),
      ]),
    ],
  );
}
