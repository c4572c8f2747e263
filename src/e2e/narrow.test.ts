import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    '$type $path needs no sideways scrolling at 320, 390, 820 and 1440 pixels',
    ({ path }) =>
      visit(site, path, async ({ page }) => {
        for (const width of [320, 390, 820, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(sticksOut), `${width} pixels`).toEqual([]);
        }
      }),
  );
});

/** Runs in the page: what makes it wider than its window. */
function sticksOut(): string[] {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (e) => e.getBoundingClientRect().right > room + 1,
  );
  return [
    `${document.documentElement.scrollWidth} wide`,
    ...wide.slice(0, 5).map((e) => `${e.tagName}.${e.className}`),
  ];
}
