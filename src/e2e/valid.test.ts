import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
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
    for (const { path, html } of pagesOf(site)) {
      const { results } = await validator.validateString(html, path);
      for (const { messages } of results)
        problems.push(
          ...messages.map(
            ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`,
          ),
        );
    }
    expect(problems).toEqual([]);
  }, 180_000);
});
