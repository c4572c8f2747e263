import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { pagesOf } from './pages.ts';
import { pathOfPermalink, storiesOf, type StoryData } from './story-data.ts';
import { visit } from './visit.ts';

describe.each(inject('sites'))('$name', (site) => {
  const { story, statement, reading, article } = sharedReading(storiesOf(site));
  const statementPath = `/s/${statement.id}/`;
  const passage = `${pathOfPermalink(article.permalink, site)}#${reading.id}`;

  it('leads from the story to a statement, on to a passage in its article, and back', () =>
    visit(site, `/stories/${story.id}/`, async ({ page, complaints }) => {
      await follow(page, site, statementPath);
      await follow(page, site, `${pathOfPermalink(article.permalink, site)}#`);
      await expectTargetInSight(page);
      const address = page.url();
      await page.goBack();
      expect(page.url()).toBe(addressOf(site, statementPath));
      await page.goBack();
      expect(page.url()).toBe(addressOf(site, `/stories/${story.id}/`));
      await page.goForward();
      await page.goForward();
      expect(page.url()).toBe(address);
      await expectTargetInSight(page);
      expect(complaints).toEqual([]);
    }));

  it('opens the other outlets’ readings at a shared address, and closes them by going back', () =>
    visit(site, passage.split('#')[0] ?? '', async ({ page }) => {
      const mark = page.locator(`main a[href="#${reading.id}"]`).first();
      const opened = page.locator(`[id="${reading.id}"]`);
      expect(await opened.isVisible()).toBe(false);
      await mark.click();
      await opened.waitFor({ state: 'visible' });
      expect(await opened.innerText()).toContain(otherOutlet());
      await page.goBack();
      await opened.waitFor({ state: 'hidden' });
    }));

  it('leads from an opened passage to its statement and to the reading’s own page', () =>
    visit(site, passage, async ({ page }) => {
      await expectTargetInSight(page);
      await follow(page, site, statementPath);
      await page.goBack();
      await expectTargetInSight(page);
      await follow(page, site, `/q/${reading.id}/`);
      await follow(page, site, statementPath);
    }));

  it('leads from a reading to its speaker and its outlet, and from each back to it', () =>
    visit(site, `/q/${reading.id}/`, async ({ page }) => {
      for (const other of [`/speakers/${reading.speaker}/`, `/outlets/${article.outlet.id}/`]) {
        await follow(page, site, other);
        await follow(page, site, statementPath);
        await page.goBack();
        await page.goBack();
        expect(page.url()).toBe(addressOf(site, `/q/${reading.id}/`));
      }
    }));

  // That every such page leads somewhere is held with the other links; one is followed.
  const former = pagesOf(site).filter(({ sendsTo }) => sendsTo !== null);
  const elsewhere = former.filter(({ sendsTo }) => sendsTo?.includes('#from-') === true);
  it.each([...elsewhere, ...former].slice(0, 1))(
    'sends a reader on from $path, where something stood once',
    ({ path, sendsTo }) =>
      visit(site, path, async ({ page }) => {
        await page.waitForURL(`**${sendsTo}`);
        // Who arrives at another statement is told which one the address stood for.
        if (sendsTo?.includes('#from-') === true)
          expect(await page.locator(':target').innerText()).toContain('You were sent to');
        expect(await page.locator('.sent:not(:target):visible').count()).toBe(0);
      }),
  );

  /** Name of another outlet that has a reading of the statement. */
  function otherOutlet(): string {
    const { articles, attributions } = storiesOf(site).find((data) => data.story.id === story.id)!;
    const other = attributions.find((a) => statement.readings.includes(a.id) && a.article !== article.id)!;
    return articles.find(({ id }) => id === other.article)!.outlet.name;
  }
});

/** A reading with a speaker, in a statement that several outlets report. */
function sharedReading(stories: readonly StoryData[]) {
  for (const { story, articles, attributions, statements } of stories)
    for (const statement of statements) {
      const readings = attributions.filter(({ id }) => statement.readings.includes(id));
      const reading = readings.find(({ speaker }) => speaker !== null);
      const article = articles.find(({ id }) => id === reading?.article);
      const isShared = new Set(readings.map((other) => other.article)).size > 1;
      if (reading !== undefined && article !== undefined && isShared && reading.statement === statement.id)
        return { story, statement, reading, article };
    }
  throw new Error('No story has a statement that two outlets report.');
}

function addressOf(site: BuiltSite, path: string): string {
  return site.origin + site.base + path.slice(1);
}

/** Clicks the first link in sight that leads to `path`; one that ends in “#” may lead to any fragment. */
async function follow(page: Page, site: BuiltSite, path: string): Promise<void> {
  const address = site.base + path.slice(1);
  const link = path.endsWith('#') ? `a[href^="${address}"]` : `a[href="${address}"]`;
  await page.locator(`main ${link}`).filter({ visible: true }).first().click();
  await page.waitForURL((url) => (url.pathname + url.hash).startsWith(address));
}

async function expectTargetInSight(page: Page): Promise<void> {
  const place = await page.locator(':target').evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return { isInWindow: bottom > 0 && top < innerHeight, height };
  });
  expect(place.height).toBeGreaterThan(0);
  expect(place.isInWindow).toBe(true);
}
