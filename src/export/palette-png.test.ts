import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { palettePng } from './palette-png.ts';

/** Pixels of a PNG as an independent program reads them. */
function pixelsOf(png: Uint8Array, width: number, height: number): Uint8Array {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${href}" width="${width}" height="${height}" image-rendering="optimizeSpeed"/></svg>`;
  return new Resvg(svg).render().pixels;
}

test('a picture of few colours is read back pixel for pixel', () => {
  const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
  const picture = fc
    .record({ width: fc.integer({ min: 1, max: 20 }), height: fc.integer({ min: 1, max: 20 }) })
    .chain(({ width, height }) =>
      fc
        .array(colour, { minLength: width * height, maxLength: width * height })
        .map((colours) => ({ width, height, pixels: Uint8Array.from(colours.flatMap((c) => [...c, 255])) })),
    );
  fc.assert(
    fc.property(picture, ({ width, height, pixels }) => {
      const png = palettePng(pixels, width, height);
      const colours = new Set(
        Array.from({ length: width * height }, (_, i) => pixels.slice(i * 4, i * 4 + 4).join()),
      );
      if (colours.size > 256) expect(png).toBeNull();
      else expect(Buffer.from(pixelsOf(png!, width, height)).equals(Buffer.from(pixels))).toBe(true);
    }),
  );
});

test('a picture of more than 256 colours is not reduced', () => {
  const pixels = Uint8Array.from({ length: 257 * 4 }, (_, i) =>
    i % 4 === 3 ? 255 : (i >> 2) >> (i % 4 === 0 ? 8 : 0),
  );
  expect(palettePng(pixels, 257, 1)).toBeNull();
  expect(palettePng(pixels.slice(0, 256 * 4), 256, 1)).not.toBeNull();
});
