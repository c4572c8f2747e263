import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))('$type $path loads without a message or a failed request', ({ path }) =>
    visit(site, path, async ({ page, complaints }) => {
      await page.evaluate(() => document.fonts.ready);
      expect(complaints).toEqual([]);
    }),
  );

  it.concurrent.each(samplesOf(site))('$type $path does not shift after its first paint', ({ path }) =>
    visit(site, path, async ({ page }) => {
      // When fonts come, and how the machine's own ones differ from them, is no matter of the page.
      await page.route('**/*.woff2', (route) => route.abort());
      await page.reload();
      expect(await page.evaluate(shiftAfterFirstPaint)).toBe(0);
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
      done(
        list
          .getEntries()
          .reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0),
      );
    }).observe({ type: 'layout-shift', buffered: true });
    // Where nothing has shifted, the observer is not called.
    setTimeout(() => done(0), 200);
  });
}
