import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { lookAt, visit } from './visit.ts';

/** Steps of the tabulator: more than the head of any page has, and far into its content. */
const STEPS = 40;

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))('$type $path shows where the keyboard is at every step', ({ path }) =>
    lookAt(site, path, async (page) => {
      const unseen: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        await page.keyboard.press('Tab');
        const focus = await page.evaluate(focusNow);
        if (focus === null) break;
        if (focus.problem !== null) unseen.push(`step ${step + 1}: ${focus.element} ${focus.problem}`);
      }
      expect(unseen).toEqual([]);
    }),
  );

  it.concurrent.each(samplesOf(site))('$type $path cuts no ring off that shows the keyboard', ({ path }) =>
    lookAt(site, path, async (page) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect(await page.evaluate(cutRings, RING)).toEqual([]);
    }),
  );

  it('leads past the navigation with the first step', () =>
    visit(site, '/', async ({ page }) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.hash === '#main');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    }));
});

/** Pixels that the ring around a link takes on each side. */
const RING = 5;

/** Runs in the page: what could have the focus and stands too near to the edge of a box that hides what is beyond. */
function cutRings(ring: number): string[] {
  const can = [...document.querySelectorAll('a[href], button, summary, input')];
  return can
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const box = element.parentElement?.closest('.scroll, .whys, .score');
      return box != null && element.getBoundingClientRect().left - ring < box.getBoundingClientRect().left;
    })
    .map(({ textContent }) => textContent.trim().slice(0, 40));
}

/** Runs in the page: what has the focus and why that cannot be seen; null past the last element. */
function focusNow(): { element: string; problem: string | null } | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const element = `${focused.tagName} “${focused.textContent?.trim().slice(0, 40) ?? ''}”`;
  const { width, height, top, bottom, left, right } = focused.getBoundingClientRect();
  const isInWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  // A field may be outlined by the frame around it.
  const frames = [focused, focused.parentElement].filter((e) => e !== null).map((e) => getComputedStyle(e));
  const isOutlined = frames.some(
    (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
  );
  const problem =
    width * height === 0
      ? 'has no size'
      : !isInWindow
        ? 'is outside the window'
        : !isOutlined
          ? 'has no outline'
          : null;
  return { element, problem };
}
