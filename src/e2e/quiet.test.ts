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

  it('answers an unknown address with its page for missing addresses', async () => {
    const response = await fetch(`${site.origin}${site.base}nothing/here/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Nothing at this address');
  });
});
