import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { storiesOf } from './story-data.ts';
import { visit } from './visit.ts';

/** Words of a quotation that a reader would remember. */
const REMEMBERED = 4;

describe.each(inject('sites'))('$name', (site) => {
  const quotes = storiesOf(site)
    .flatMap(({ attributions }) => attributions)
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
      await page.getByRole('checkbox').filter({ visible: true }).first().check();
      await page.waitForURL((url) => url.searchParams.size > 1);
      return { address: new URL(page.url()).search, results: await results(page) };
    });
    await visit(site, `/search/${shared.address}`, async ({ page }) => {
      await page.getByRole('checkbox', { checked: true }).first().waitFor();
      expect(await results(page)).toBe(shared.results);
      expect(await page.getByRole('searchbox').inputValue()).toBe(one);
    });
  });

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

async function type(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
}

/** The link to a quote among the results, not the list that stands there before. */
function resultFor(page: Page, id: string) {
  return page.locator(`quote-search a[href$="/q/${id}/"]`).filter({ visible: true }).first();
}

function results(page: Page): Promise<string> {
  return page.locator('quote-search').innerText();
}

/** Waits until the address holds the query. */
async function queryIs(page: Page, words: string): Promise<void> {
  await page.waitForURL((url) => url.searchParams.get('q') === words);
}

function remembered(text: string): string {
  return text.split(/\s+/).slice(0, REMEMBERED).join(' ').replace(/[.,]$/, '');
}
