import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { lookAt } from './visit.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** The rules that look at colours: all that a change from light to dark can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    '$type $path has nothing that axe finds, light and dark, on phone and desk',
    ({ path }) =>
      lookAt(site, path, async (page) => {
        await page.evaluate(AXE);
        for (const size of [PHONE, DESK]) {
          await page.setViewportSize(size);
          await page.emulateMedia({ colorScheme: 'light' });
          expect(await violations(page, {}), `${size.width} light`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect(await violations(page, { runOnly: COLOUR_RULES }), `${size.width} dark`).toEqual([]);
        }
      }),
  );
});

it('finds what is wrong with a page, light or dark', async () => {
  const [site] = inject('sites');
  await lookAt(site!, '/', async (page) => {
    // Not in the page itself, whose policy would go on holding.
    await page.goto('about:blank');
    await page.setContent(WRONG);
    await page.evaluate(AXE);
    await page.emulateMedia({ colorScheme: 'light' });
    const found = await violations(page, {});
    expect(found).toContain('image-alt: img');
    expect(found.filter((violation) => violation.startsWith('color-contrast'))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { runOnly: COLOUR_RULES })).toEqual(['color-contrast: p']);
  });
});

/**
 * The rules and what runs them, put into a page once for its four states: the
 * wrapper for Playwright puts them in anew for every run, and takes results out
 * of the page that nobody asks for.
 */
const AXE = axeSource();

function axeSource(): string {
  const wrapper = createRequire(import.meta.resolve('@axe-core/playwright'));
  return (wrapper('axe-core') as { source: string }).source;
}

/** A picture without words, and words that cannot be read in the dark. */
const WRONG = `<!doctype html><html lang="en"><title>Wrong</title>
<style>@media (prefers-color-scheme: dark) { p { color: #777; background: #888 } }</style>
<main><h1>Wrong</h1><img src="/favicon.ico"><p>Words</p></main>`;

/** As much of axe as is used here. */
interface Axe {
  readonly run: (options: RunOptions) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly target: readonly string[] }[];
    }[];
  }>;
}

interface RunOptions {
  readonly resultTypes?: readonly string[];
  readonly runOnly?: readonly string[];
}

declare global {
  interface Window {
    axe: Axe;
  }
}

async function violations(page: Page, options: RunOptions): Promise<string[]> {
  return page.evaluate(async (chosen) => {
    // What is no violation is not worth its time.
    const { violations } = await window.axe.run({ resultTypes: ['violations'], ...chosen });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, options);
}
