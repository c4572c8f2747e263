import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

/** Cumulative layout shift, as browsers measure it; 0 is the aim, this is rounding. */
const NO_SHIFT = 0.001;

describe.each(inject('sites'))('$name', (site) => {
  it.each(samplesOf(site))('$type $path loads without a message, a failed request or a shift', ({ path }) =>
    visit(site, path, async ({ page, complaints }) => {
      await page.evaluate(() => document.fonts.ready);
      expect(complaints).toEqual([]);
      expect(await page.evaluate(shiftAfterFirstPaint)).toBeLessThan(NO_SHIFT);
    }),
  );

  it('answers an unknown address with its page for missing addresses', async () => {
    const response = await fetch(`${site.origin}${site.base}nothing/here/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nothing at this address');
  });
});

/** Runs in the page: the sum of all shifts so far. */
function shiftAfterFirstPaint(): Promise<number> {
  return new Promise((done) => {
    new PerformanceObserver((list) => {
      done(list.getEntries().reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    // Where nothing has shifted, the observer is not called.
    setTimeout(() => done(0), 200);
  });
}
