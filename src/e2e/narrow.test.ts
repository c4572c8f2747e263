import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { storiesOf } from './story-data.ts';
import { lookAt, visit } from './visit.ts';

/** A story of so many outlets that they have no column each. */
function storyOfManyOutlets() {
  const isWide = ({ articles }: { readonly articles: readonly unknown[] }) => articles.length > 6;
  const site = inject('sites').find((one) => storiesOf(one).some(isWide))!;
  return { site, path: `/stories/${storiesOf(site).find(isWide)!.story.id}/` };
}

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    '$type $path needs no sideways scrolling, narrow, wide or enlarged',
    ({ path }) =>
      lookAt(site, path, async (page) => {
        // A window of 1280 pixels at a zoom of 200 % is 640 wide.
        for (const width of [320, 390, 640, 820, 1440]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(sticksOut), `${width} pixels`).toEqual([]);
        }
        await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate(sticksOut), `text of twice the size, ${width} pixels`).toEqual([]);
        }
      }),
  );
});

describe.each(inject('sites'))('$name', (site) => {
  const { path } = samplesOf(site).find(({ type }) => type === 'statement')!;

  it('lets a reader get at the end of a word that is longer than a line', () =>
    visit(
      site,
      path,
      async ({ page }) => {
        await page.evaluate(putLongWords, 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
        expect(await page.evaluate(sticksOut)).toEqual([]);
        expect(await page.evaluate(hides)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 } },
    ));
});

it('sets each outlet of the list on one line, on a tablet too', () => {
  const edition = inject('sites').find(({ name }) => name === 'edition')!;
  return visit(
    edition,
    '/outlets/',
    async ({ page }) => {
      const lines = await page.locator('.directory li > *').evaluateAll((cells) =>
        cells.map((cell) => {
          const { lineHeight } = getComputedStyle(cell);
          return Math.round(cell.getBoundingClientRect().height / parseFloat(lineHeight));
        }),
      );
      expect(lines.length).toBeGreaterThan(0);
      expect(Math.max(...lines)).toBe(1);
    },
    { viewport: { width: 820, height: 900 } },
  );
});

it('begins every name of a list at its edge, also one that is written from right to left', () => {
  const odd = inject('sites').find(({ name }) => name === 'odd states')!;
  return visit(odd, '/outlets/', async ({ page }) => {
    const lefts = await page
      .locator('.directory a')
      .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().left));
    expect(lefts.length).toBeGreaterThan(1);
    expect(new Set(lefts).size).toBe(1);
  });
});

it('sets the words of outlets that have no column of their own beside the statement’s title, in lines that can be read', () => {
  const { site, path } = storyOfManyOutlets();
  return visit(
    site,
    path,
    async ({ page }) => {
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.mx tbody tr')].flatMap((row) => {
          const title = row.querySelector('th')!.getBoundingClientRect();
          return [...row.querySelectorAll('td:not(.n)')].map((cell) => {
            const { left, width } = cell.getBoundingClientRect();
            return { beside: left >= title.right, width };
          });
        }),
      );
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ beside, width }) => !beside || width > LONGEST_LINE)).toEqual([]);
    },
    { viewport: { width: 1440, height: 900 } },
  );
});

it('tells of twelve outlets without a table that goes on beyond the edge of a phone', () => {
  const { site, path } = storyOfManyOutlets();
  return visit(
    site,
    path,
    async ({ page }) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
      const beyond = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter(
            (box) => getComputedStyle(box).overflowX === 'auto' && box.scrollWidth > box.clientWidth + 1,
          )
          .map((box) => box.className),
      );
      expect(beyond).toEqual([]);
      expect(await page.locator('#quoted dd').first().innerText()).toMatch(/^A\s.*\d+ · C\s.*\d+/s);
    },
    { viewport: { width: 320, height: 800 } },
  );
});

/** Pixels of some 90 characters. */
const LONGEST_LINE = 740;

it('shows an outlet’s words on the first screen of a small phone, on most statements’ pages', () => {
  const edition = inject('sites').find(({ name }) => name === 'edition')!;
  const ids = storiesOf(edition).flatMap(({ statements }) => statements.map(({ id }) => id));
  const some = ids.filter((_, place) => place % Math.ceil(ids.length / LOOKED_AT) === 0);
  return visit(
    edition,
    `/s/${some[0]!}/`,
    async ({ page }) => {
      const tops: number[] = [];
      for (const id of some) {
        await page.goto(`${edition.origin}${edition.base}s/${id}/`);
        tops.push((await page.locator('.gr blockquote').first().boundingBox())!.y);
      }
      const onScreen = tops.filter((top) => top < SMALL_PHONE.height - LINE);
      expect(onScreen.length, tops.join(' ')).toBeGreaterThanOrEqual(some.length / 2);
    },
    { viewport: SMALL_PHONE },
  );
});

const SMALL_PHONE = { width: 375, height: 667 };
/** Pixels of a line of words. */
const LINE = 27;
/** Pages: more would take long. */
const LOOKED_AT = 16;

/** Runs in the page: gives each table and list of words such a word. */
function putLongWords(word: string): void {
  for (const place of document.querySelectorAll('.score td, .df dd, .why td:nth-child(3), blockquote'))
    place.append(word);
}

/** Runs in the page: boxes that hide what is wider than they are and cannot be scrolled. */
function hides(): string[] {
  return [...document.querySelectorAll('main *')]
    .filter((box) => getComputedStyle(box).overflowX === 'hidden' && box.clientWidth > 1)
    .filter((box) => box.scrollWidth > box.clientWidth + 1)
    .map((box) => `${box.tagName}.${box.className}`);
}

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
