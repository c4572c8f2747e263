import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** Longest wait for a paint that never comes, in milliseconds. */
const NO_PAINT = 10_000;

interface ShiftEntry extends PerformanceEntry {
  readonly value: number;
}

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    'shifts nothing on $path when its fonts come late',
    async ({ path }) => {
      for (const viewport of SIZES) {
        const shifted = await visit(
          site,
          path,
          ({ page }) =>
            page.evaluate(async () => {
              await document.fonts.ready;
              await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
              return window.shifts;
            }),
          { viewport },
          async (page) => {
            await page.addInitScript(() => {
              window.shifts = [];
              new PerformanceObserver((list) =>
                window.shifts.push(...list.getEntries().map((entry) => (entry as ShiftEntry).value)),
              ).observe({ type: 'layout-shift', buffered: true });
            });
            await page.route('**/*.woff2', async (route) => {
              const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
              await page.waitForFunction(painted, null, { timeout: NO_PAINT });
              await route.continue();
            });
          },
        );
        expect(shifted, `${viewport.width} pixels wide`).toEqual([]);
      }
    },
  );
});

declare global {
  interface Window {
    /** Every layout shift since the page was opened. */
    shifts: number[];
  }
}
