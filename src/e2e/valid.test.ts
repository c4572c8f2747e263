import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

/** One set of rules for all pages: to make it anew for each takes as long as to read the page. */
class LoadedOnce extends StaticConfigLoader {
  private config: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.config ??= super.getConfigFor(handle));
  }
}

const validator = new HtmlValidate(
  new LoadedOnce({
    extends: ['html-validate:recommended'],
    rules: {
      // Ids begin with words of the articles, and those may begin with a figure ("28-point …"): valid since HTML 5.
      'valid-id': ['error', { relaxed: true }],
      // The tables are laid out as cards and lines on a phone, which takes their roles away in some browsers.
      'no-redundant-role': 'off',
      // A matter of search engines' display: a page of a passage is named after its words.
      'long-title': 'off',
    },
  }),
);

describe.each(inject('sites'))('$name', (site) => {
  it('is valid HTML on every page', async () => {
    const problems: string[] = [];
    for (const { path, html } of pagesOf(site)) problems.push(...(await problemsOf(path, html)));
    expect(problems).toEqual([]);
  }, 180_000);
});

it('finds what is not valid, on the first page and on a later one', async () => {
  const wrong =
    '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><p><p id=""></body></html>';
  const first = await problemsOf('/wrong/', wrong);
  expect(first.length).toBeGreaterThan(1);
  expect(await problemsOf('/wrong/', wrong)).toEqual(first);
});

async function problemsOf(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
  );
}
