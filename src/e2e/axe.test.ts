import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** The rules that look at colours: all that a change from light to dark can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    '$type $path has nothing that axe finds, light and dark, on phone and desk',
    ({ path }) =>
      visit(site, path, async ({ page }) => {
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

async function violations(page: Page, options: { runOnly?: string[] }): Promise<string[]> {
  // What is no violation is not worth its time; and without frames there is
  // nothing to gain from the window that the newer mode opens for each run.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...options }).setLegacyMode();
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
