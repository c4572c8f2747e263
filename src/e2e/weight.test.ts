import { statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { filesOf, pagesOf } from './pages.ts';

/** Bytes that a server sends in the first round trip (ten packets of 1460). */
const FIRST_FLIGHT = 14_600;

/** Bytes of all fonts together. */
const FONTS = 60_000;

// The odd states are odd on purpose: twelve outlets in one table may weigh more.
const edition = inject('sites')[0]!;

it('sends every page of the edition, styles included, in one round trip', () => {
  const heavy = pagesOf(edition).filter(({ html }) => brotliBytes(html) > FIRST_FLIGHT);
  expect(heavy.map(({ path, html }) => `${path}: ${brotliBytes(html)} bytes`)).toEqual([]);
});

it('has at most 60 kB of fonts', () => {
  const fonts = filesOf(edition).filter((file) => file.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.reduce((all, file) => all + statSync(join(edition.folder, file)).size, 0)).toBeLessThanOrEqual(
    FONTS,
  );
});

/** What a host stores in advance; a quick compression settles most pages, since the best one is never larger. */
function brotliBytes(html: string): number {
  const quick = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return quick <= FIRST_FLIGHT ? quick : brotliCompressSync(html).length;
}
