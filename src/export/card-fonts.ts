import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SatoriOptions } from 'satori';
import { foldSpace } from '../text/space.ts';

type Fonts = SatoriOptions['fonts'];

// A family is cut into files by letters. satori takes one file for each name and
// weight, so each file has a name of its own and a text names them all.
const SERIF = ['latin', 'latin-ext', 'vietnamese'] as const;
const SANS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'] as const;

const serifNames = SERIF.map((letters) => `Serif ${letters}`).join(', ');
const sansNames = SANS.map((letters) => `Sans ${letters}`).join(', ');

/** Families as a card's texts name them: letters that the serif lacks come from the sans. */
export const CARD_FAMILIES = { serif: `${serifNames}, ${sansNames}`, sans: sansNames } as const;

let loaded: Promise<Fonts> | undefined;

/** The fonts of the cards, read once. */
export function cardFonts(): Promise<Fonts> {
  return (loaded ??= Promise.all([
    ...SERIF.map((letters) => font(`Serif ${letters}`, 400, 'newsreader', letters)),
    ...SANS.map((letters) => font(`Sans ${letters}`, 400, 'source-sans-3', letters)),
    ...SANS.map((letters) => font(`Sans ${letters}`, 600, 'source-sans-3', letters)),
  ]));
}

async function font(
  name: string,
  weight: 400 | 600,
  family: string,
  letters: string,
): Promise<Fonts[number]> {
  const file = `${family}-${letters}-${weight}-normal.woff`;
  const data = await readFile(join('node_modules/@fontsource', family, 'files', file));
  return { name, weight, style: 'normal', data };
}

/**
 * A text as the fonts can set it: letters and their accents as one character,
 * every blank as a space, every hyphen as the plain one, nothing invisible.
 */
export function printable(text: string): string {
  return foldSpace(text.normalize('NFC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\p{C}/gu, '')
    .trim();
}
