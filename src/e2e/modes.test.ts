import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { lookAt, visit } from './visit.ts';

const DESK = { width: 1440, height: 900 };

// What forced colours could take away stands in the edition's pages.
const edition = inject('sites')[0]!;

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))('$path moves nothing for readers who want no motion', ({ path }) =>
    lookAt(site, path, async (page) => {
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
    }),
  );
});

it('marks the line of the base by its weight where forced colours take its tint away', () => {
  const { path } = samplesOf(edition).find(({ type }) => type === 'statement')!;
  return visit(
    edition,
    path,
    async ({ page }) => {
      const widths = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((cells) => cells.map((cell) => parseFloat(getComputedStyle(cell).borderBottomWidth)));
      const base = await widths('.score td.b');
      expect(base.length).toBeGreaterThan(0);
      expect(Math.min(...base)).toBeGreaterThan(Math.max(...(await widths('.score td:not(.b)'))));
    },
    { forcedColors: 'active', viewport: DESK },
  );
});

const KEPT: readonly (readonly [type: string, selector: string, property: string, meaning: string])[] = [
  ['story', '.mx em', 'text-decoration-line', 'words that differ are underlined'],
  ['story', '.mx td.n', 'outline-style', 'what is not reported has a frame'],
  ['article', '.art a.m', 'border-bottom-style', 'marks have a line below'],
  ['statement', '.df ins', 'text-decoration-line', 'added words are underlined'],
  ['statement', '.df del', 'text-decoration-line', 'words left out are struck through'],
];

it.each(KEPT)('in forced colours, on the fullest %s: %s has %s: %s', (type, selector, property) => {
  const { path } = samplesOf(edition).find((sample) => sample.type === type)!;
  return visit(
    edition,
    path,
    async ({ page }) => {
      const values = await page
        .locator(selector)
        .evaluateAll(
          (elements, name) => elements.map((element) => getComputedStyle(element).getPropertyValue(name)),
          property,
        );
      expect(values.length).toBeGreaterThan(0);
      expect(values).not.toContain('none');
    },
    { forcedColors: 'active', viewport: DESK },
  );
});
