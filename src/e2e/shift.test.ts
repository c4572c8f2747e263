import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit, type Visit } from './visit.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

/** Longest wait for a paint that never comes, in milliseconds. */
const NO_PAINT = 10_000;

interface ShiftEntry extends PerformanceEntry {
  readonly value: number;
}

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    'shifts nothing on $path when its fonts come late',
    async ({ path }) => {
      let late = 0;
      const prepare = async (page: Page) => {
        await page.addInitScript(keepShifts);
        await page.route('**/*.woff2', async (route) => {
          const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
          await page.waitForFunction(painted, null, { timeout: NO_PAINT });
          late++;
          await route.continue();
        });
      };
      const look = async ({ page }: Visit) => {
        for (const size of [PHONE, DESK]) {
          if (size === DESK) {
            late = 0;
            await page.setViewportSize(DESK);
            await page.reload();
          }
          expect(await page.evaluate(shifts), `${size.width} pixels wide`).toEqual([]);
          // A font that the browser still has from before would not come late.
          expect(late, `${size.width} pixels wide`).toBeGreaterThan(0);
        }
      };
      await visit(site, path, look, { viewport: PHONE }, prepare);
    },
  );
});

/** Runs in the page before anything else. */
function keepShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) =>
    window.shifts.push(...list.getEntries().map((entry) => (entry as ShiftEntry).value)),
  ).observe({ type: 'layout-shift', buffered: true });
}

/** Runs in the page: every shift of it, when its fonts have come and are painted. */
async function shifts(): Promise<readonly number[]> {
  await document.fonts.ready;
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  return window.shifts;
}

declare global {
  interface Window {
    /** Every layout shift since the page was opened. */
    shifts: number[];
  }
}
