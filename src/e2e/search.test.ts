import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { storiesOf } from './story-data.ts';
import { visit } from './visit.ts';

/** Words of a quotation that a reader would remember. */
const REMEMBERED = 4;

/** A busy machine is given time. */
const PATIENCE = { timeout: 20_000 };

describe.each(inject('sites'))('$name', (site) => {
  const attributions = storiesOf(site).flatMap((story) => story.attributions);
  // A divided utterance is found by its parts.
  const divided = new Set(attributions.map(({ partOf }) => partOf));
  const quotes = attributions
    .filter(({ id }) => !divided.has(id))
    .filter(
      ({ kind, quoted, content }) => kind === 'direct' && quoted.length > 0 && content[0]!.text.length > 30,
    )
    .filter(({ quoted }) => /^[\p{Script=Latin}\s’',.]+$/u.test(quoted[0]!.text));
  const [first, second] = [quotes[0]!, quotes.at(-1)!];
  const [one, other] = [remembered(first.quoted[0]!.text), remembered(second.quoted[0]!.text)];

  it('finds a quotation by some of its words and keeps the query in the address', () =>
    visit(site, '/search/', async ({ page, complaints }) => {
      await type(page, one);
      await resultFor(page, first.id).waitFor();
      await queryIs(page, one);
      expect(await page.getByRole('status').innerText()).toMatch(/\d|one/i);
      expect(complaints).toEqual([]);
    }));

  it('goes back to the query before, and forward again, with their results', () =>
    visit(site, `/search/?q=${encodeURIComponent(one)}`, async ({ page }) => {
      await resultFor(page, first.id).waitFor();
      await type(page, other);
      await resultFor(page, second.id).waitFor();
      await queryIs(page, other);
      await page.goBack();
      await queryIs(page, one);
      expect(await page.getByRole('searchbox').inputValue()).toBe(one);
      await resultFor(page, first.id).waitFor();
      await page.goForward();
      await queryIs(page, other);
      expect(await page.getByRole('searchbox').inputValue()).toBe(other);
      await resultFor(page, second.id).waitFor();
    }));

  it('comes back to its results from the page of a result', () =>
    visit(site, `/search/?q=${encodeURIComponent(one)}`, async ({ page }) => {
      await resultFor(page, first.id).first().click();
      await page.waitForURL(`**/q/${first.id}/`);
      await page.goBack();
      await queryIs(page, one);
      await resultFor(page, first.id).waitFor();
    }));

  it('opens a shared address as it was, narrowed down and all', async () => {
    const shared = await visit(site, `/search/?q=${encodeURIComponent(one)}`, async ({ page }) => {
      await resultFor(page, first.id).waitFor();
      const wide = await status(page);
      await page.getByRole('checkbox').filter({ visible: true }).first().check();
      await page.waitForURL((url) => url.searchParams.size > 1);
      await expect.poll(() => status(page), PATIENCE).not.toBe(wide);
      await expect.poll(() => status(page), PATIENCE).not.toContain('Searching');
      await page.locator('[data-part=facets]:not([aria-busy])').waitFor({ state: 'attached' });
      return { address: new URL(page.url()).search, results: await results(page) };
    });
    await visit(site, `/search/${shared.address}`, async ({ page }) => {
      await page.getByRole('checkbox', { checked: true }).first().waitFor();
      await expect.poll(() => results(page), PATIENCE).toBe(shared.results);
      expect(await page.getByRole('searchbox').inputValue()).toBe(one);
    });
  });

  it('says that the search could not be loaded, and finds when the page is loaded anew', () =>
    visit(site, '/method/', async ({ page }) => {
      await page.route(/service[^/]*\.js$/, (route) => route.abort());
      await page.goto(`${site.origin}${site.base}search/`);
      await type(page, one);
      await page.getByRole('status').getByText('The search could not be loaded').waitFor();
      await page.unroute(/service[^/]*\.js$/);
      await page.reload();
      await type(page, one);
      await resultFor(page, first.id).waitFor();
    }));

  it('says that the quotations could not be loaded, and finds them when it is tried again', () =>
    visit(site, '/method/', async ({ page }) => {
      await page.route('**/search/records/**', (route) => route.abort());
      await page.goto(`${site.origin}${site.base}search/?q=${encodeURIComponent(one)}`);
      await page.getByRole('status').getByText('could not be loaded').waitFor();
      await page.unroute('**/search/records/**');
      await page.reload();
      await resultFor(page, first.id).waitFor();
    }));

  it('counts in each facet what choosing its value leaves', () =>
    visit(site, `/search/?q=${encodeURIComponent(one)}`, async ({ page }) => {
      await resultFor(page, first.id).waitFor();
      const value = page.locator('quote-search fieldset label').filter({ visible: true }).last();
      const count = Number(await value.locator('.num').innerText());
      await value.locator('input').check();
      await page.waitForURL((url) => url.searchParams.size > 1);
      const status = page.getByRole('status').getByText(new RegExp(`^${count} passages?\\b`));
      await status.waitFor();
      await page.goBack();
      await page.getByRole('checkbox', { checked: true }).waitFor({ state: 'detached' });
    }));

  it('goes by keyboard from the field through the results, and back to the field from anywhere', () =>
    visit(site, '/search/', async ({ page }) => {
      await page.keyboard.press('/');
      await page.keyboard.type(one);
      await resultFor(page, first.id).waitFor();
      await page.keyboard.press('ArrowDown');
      expect(
        await page.evaluate(() => document.activeElement?.closest('[data-part=results] a') !== null),
      ).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
      expect(await page.getByRole('searchbox').inputValue()).toBe(one);
    }));

  it('offers what finds something where an exact phrase finds nothing', () =>
    visit(site, '/search/', async ({ page }) => {
      const turned = one.split(' ').reverse().join(' ');
      await type(page, `"${turned}"`);
      await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
      await page.getByRole('link', { name: 'The same words in any order', exact: true }).click();
      await resultFor(page, first.id).waitFor();
      await queryIs(page, turned);
    }));

  it('offers the nearest word where no text has what was typed', () =>
    visit(site, '/search/', async ({ page }) => {
      const longest = one.split(' ').toSorted((a, b) => b.length - a.length)[0]!;
      const garbled = `${longest.slice(0, -1)}xq${longest.slice(-1)}`;
      await type(page, `"${one.replace(longest, garbled)}"`);
      await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
      await page.getByRole('link', { name: 'Did you mean' }).first().click();
      await resultFor(page, first.id).waitFor();
    }));

  it('leads from a search that found nothing to the quotations', () =>
    visit(site, '/search/?q=qxqxqxqxq', async ({ page }) => {
      await page.getByRole('heading', { name: 'Nothing found' }).waitFor();
      await page.getByRole('link', { name: 'Quotations by speaker' }).click();
      await page.getByRole('heading', { name: /quotations .*by speaker/i }).waitFor();
    }));

  it('shows a query as text, whatever it is made of', () =>
    visit(
      site,
      `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> zzzqx')}`,
      async ({ page, complaints }) => {
        await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
        expect(await page.locator('quote-search img').count()).toBe(0);
        expect(complaints).toEqual([]);
      },
    ));
});

it('titles results with statements alone, however often those of one outlet stand between them', () => {
  const edition = inject('sites')[0]!;
  const words = storiesOf(edition)
    .flatMap((story) => story.attributions.flatMap(({ content }) => content))
    .flatMap(({ text }) => text.match(/\p{L}{6,}/gu) ?? []);
  const often = [...Map.groupBy(words, (word) => word)].sort(([, a], [, b]) => b.length - a.length);
  const query = often.slice(0, 2).map(([word]) => word);
  return visit(edition, `/search/?q=${encodeURIComponent(query.join(' '))}`, async ({ page }) => {
    const labels = page.locator('[data-part=results] h2.sc');
    await labels.nth(1).waitFor();
    const titles = await page.locator('[data-part=results] h2:not(.sc)').allInnerTexts();
    expect(titles.length).toBeGreaterThan(1);
    expect(new Set(titles).size).toBe(titles.length);
    const sizeOf = (selector: string) =>
      page
        .locator(`[data-part=results] ${selector}`)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    expect(await sizeOf('h2.sc')).toBeLessThan(await sizeOf('h2:not(.sc)'));
  });
});

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
}

/** The link to a quote among the results, not the list that stands there before. */
function resultFor(page: Page, id: string) {
  return page.locator(`[data-part=results] a[href$="/q/${id}/"]`).filter({ visible: true }).first();
}

function results(page: Page): Promise<string> {
  return page.locator('quote-search').innerText();
}

/** What the page says about the results: how many, or that it searches. */
function status(page: Page): Promise<string> {
  return page.getByRole('status').innerText();
}

/** Waits until the address holds the query. */
async function queryIs(page: Page, words: string): Promise<void> {
  await page.waitForURL((url) => url.searchParams.get('q') === words);
}

function remembered(text: string): string {
  return text.split(/\s+/).slice(0, REMEMBERED).join(' ').replace(/[.,]$/, '');
}
