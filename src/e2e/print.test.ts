import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { attribute, pagesOf } from './pages.ts';
import { lookAt, visit } from './visit.ts';

/** What the margins of the print styles leave of an A4 sheet, in CSS pixels. */
const SHEET = { width: 680, height: 1031 };

const sites = inject('sites');
// How much there is to print is known of the edition; the odd states are odd on purpose.
const edition = sites[0]!;

describe.each(sites)('$name', (site) => {
  it.concurrent.each(samplesOf(site))('cuts nothing off on paper: $path', ({ path }) =>
    lookAt(
      site,
      path,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          SHEET.width,
        );
        expect(await page.evaluate(cutOff)).toEqual([]);
      },
      { viewport: SHEET },
    ),
  );
});

it('prints a statement and its readings on one sheet, and the words compared on the next', () =>
  visit(
    edition,
    fullest('statement'),
    async ({ page }) => {
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))).toBe(2);
      await page.emulateMedia({ media: 'print' });
      const bottom = (selector: string) =>
        page.locator(selector).evaluate((element) => element.getBoundingClientRect().bottom);
      expect(await bottom('#readings')).toBeLessThan(SHEET.height);
      expect(await bottom('#citation')).toBeLessThan(SHEET.height);
    },
    { viewport: SHEET },
  ));

it('says on paper too what red words mean', () =>
  visit(edition, fullest('statement'), async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const section of ['#readings', '#apparatus']) {
      expect(await page.locator(`${section} .note em`).innerText()).toBe('Underlined in red');
      expect(await page.locator(`${section} .scr`).isVisible()).toBe(false);
    }
  }));

it('prints the table that the numbers of the bands stand in', () =>
  visit(edition, fullest('story'), async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const bands = await page.locator('.rb a').count();
    expect(bands).toBeGreaterThan(0);
    const rows = page.locator('.pl tbody tr');
    expect(await rows.count()).toBe(bands);
    expect(await rows.evaluateAll((all) => all.every((row) => row.checkVisibility()))).toBe(true);
  }));

it.each(['story', 'quote', 'method'])('leaves no heading of a %s behind at the end of a sheet', (type) =>
  visit(edition, fullest(type), async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const loose = await page.evaluate(() =>
      [...document.querySelectorAll('h2, summary')]
        .filter((heading) => heading.checkVisibility())
        // A browser keeps blocks together, and neither rows of a grid nor what stands in them.
        .filter((heading) => {
          const { display } = getComputedStyle(heading.parentElement!);
          return getComputedStyle(heading).breakAfter !== 'avoid' || display === 'grid' || display === 'flex';
        })
        .map(({ textContent }) => textContent.trim()),
    );
    expect(loose).toEqual([]);
  }),
);

it('prints the address of a page that is published, and shows it on paper alone', () => {
  const published = sites.find((site) => site.published !== null)!;
  return visit(published, '/method/', async ({ page }) => {
    const address = page.locator('.foot p > span').last();
    expect(await address.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await address.isVisible()).toBe(true);
    expect(await address.innerText()).toBe(`${published.published}${published.base}method/`);
  });
});

it.each(['article', 'quote'])(
  'prints where the original of the words on the page of a type stands: %s',
  (type) =>
    visit(edition, fullest(type), async ({ page }) => {
      const original = page.locator('a[data-url]').first();
      const added = () => original.evaluate((link) => getComputedStyle(link, '::after').content);
      const url = await original.getAttribute('data-url');
      expect(url).toMatch(/^https?:\/\/[^#]+$/);
      expect(await original.getAttribute('href')).toContain(url);
      expect(await added()).not.toContain(url);
      await page.emulateMedia({ media: 'print' });
      expect(await added()).toContain(url);
    }),
);

it('prints a handout on one sheet, and the key to its letters on the next', () =>
  visit(edition, fullest('handout'), async ({ page }) => {
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }))).toBe(2);
    const key = page.locator('#key .answer');
    expect(await key.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await key.isVisible()).toBe(true);
  }));

it('leads from a handout to articles in its key alone', () => {
  const wrong = pagesOf(edition)
    .filter(({ path, sendsTo }) => path.endsWith('/handout/') && sendsTo === null)
    .filter(({ elements }) => {
      const key = elements.findIndex((element) => attribute(element, 'id') === 'key');
      const toArticle = elements.findIndex((e) => (attribute(e, 'href') ?? '').includes('/articles/'));
      return key < 0 || toArticle < key;
    });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

function fullest(type: string): string {
  const sample = samplesOf(edition).find((candidate) => candidate.type === type);
  if (sample === undefined) throw new Error(`the edition has no ${type}`);
  return sample.path;
}

/** Runs in the page: boxes that hide words beyond their edge. Words for screen readers alone stand in a box of one pixel. */
function cutOff(): string[] {
  const boxes = [...document.querySelectorAll('main *')].filter(
    (box) => getComputedStyle(box).overflowX !== 'visible' && box.clientWidth > 1,
  );
  return boxes
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => box.outerHTML.slice(0, 100));
}

/** How many pages a PDF has, by its page objects. */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
