import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { pathOfPermalink, storiesOf } from './story-data.ts';
import { visit } from './visit.ts';

describe.each(inject('sites'))('$name', (site) => {
  const [story] = storiesOf(site);
  const statement = story!.statements[0]!;
  const path = pathOfPermalink(statement.permalink, site);

  it('copies the full address, and says so', () =>
    visit(
      site,
      path,
      async ({ page, complaints }) => {
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await page.evaluate(() => location.href));
        expect(complaints).toEqual([]);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('copies a citation as it is printed', () =>
    visit(
      site,
      path,
      async ({ page }) => {
        await page.getByText('BibTeX', { exact: true }).click();
        await page.getByRole('button', { name: 'Copy BibTeX' }).press('Enter');
        await page.getByRole('status').filter({ hasText: 'BibTeX copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await page.locator('#bibtex').textContent());
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('copies the comparison with the full address of its page', () =>
    visit(
      site,
      path,
      async ({ page }) => {
        await page.getByText('The comparison as plain text', { exact: true }).click();
        await page.getByRole('button', { name: 'Copy the comparison' }).click();
        await page.getByRole('status').filter({ hasText: 'Comparison copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied).toBe(await page.locator('#plain').textContent());
        expect(copied).toContain(`As Reported, ${site.published ?? site.origin}${site.base}s/`);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('selects the address where the browser does not let it be copied', () =>
    visit(site, path, async ({ page }) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.getByRole('button', { name: 'Copy link' }).click();
      await page.getByRole('status').filter({ hasText: 'Selected' }).waitFor();
      const selected = await page.evaluate(() => getSelection()?.toString());
      expect(selected).toBe(await page.locator('#permalink').textContent());
    }));

  it('offers no button that could do nothing without a script', () =>
    visit(
      site,
      path,
      async ({ page }) => {
        expect(await page.getByRole('button').count()).toBe(0);
        expect(await page.locator('#permalink').isVisible()).toBe(true);
        await page.getByText('CSL-JSON', { exact: true }).click();
        expect(await page.locator('#csl').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));

  it('shows the statement in a frame of another host, which a click leaves', async () => {
    const frame = `${site.origin}${site.base}embed/s/${statement.id}/`;
    const host = await hostOf(
      `<!doctype html><title>Host</title><iframe src="${frame}" width="600" height="440"></iframe>`,
    );
    try {
      await visit(site, path, async ({ page }) => {
        await page.goto(host.origin);
        const inside = page.frameLocator('iframe');
        expect(await inside.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
        await inside.getByRole('link', { name: 'Every reading' }).click();
        await page.waitForURL(site.origin + site.base + path.slice(1));
      });
    } finally {
      await host.close();
    }
  });
});

/** A page on a port of this machine, so that what it frames is another origin. */
async function hostOf(html: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
