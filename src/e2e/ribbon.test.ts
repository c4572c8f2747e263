import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

describe.each(inject('sites'))('$name', (site) => {
  const stories = samplesOf(site).filter(({ type }) => type === 'story');

  it.concurrent.each(stories)('prints each number of $path on its band and clear of the next', ({ path }) =>
    visit(
      site,
      path,
      async ({ page }) => {
        const columns = await page.evaluate(numbersInColumns);
        for (const { middles, digits } of columns)
          for (const [i, middle] of middles.entries())
            if (i > 0) expect(middle - middles[i - 1]!).toBeGreaterThan(digits);
      },
      { viewport: { width: 390, height: 844 } },
    ),
  );
});

/** Runs in the page: the middles of the numbers of each column, top to bottom, and how high digits are, in pixels. */
function numbersInColumns(): { middles: number[]; digits: number }[] {
  return [...document.querySelectorAll('.rb g > svg')].map((column) => {
    const numbers = [...column.querySelectorAll('text')];
    const boxes = numbers.map((number) => number.getBoundingClientRect());
    return {
      middles: boxes.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b),
      // Digits are as high as capitals, about two thirds of the size; the paper-coloured edge is added.
      digits: numbers.length === 0 ? 0 : 0.67 * parseFloat(getComputedStyle(numbers[0]!).fontSize) + 5,
    };
  });
}
