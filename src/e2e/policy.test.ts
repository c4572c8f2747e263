import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import { attribute, pagesOf, textOf, type BuiltPage } from './pages.ts';

/** Script types that a browser runs; any other is data, which no policy concerns. */
const RUNS = new Set(['', 'module', 'text/javascript', 'application/javascript']);

/** Bytes that a page other than search may add by script. */
const EXTRAS = 2048;

describe.each(inject('sites'))('$name', (site) => {
  const pages = pagesOf(site);

  it('has a content security policy without “unsafe” on every page', () => {
    const wrong = pages.filter((page) => {
      const policy = policyOf(page);
      return !policy.includes('script-src') || !policy.includes('style-src') || policy.includes('unsafe');
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has no style attribute and no event attribute', () => {
    const wrong = pages.flatMap(({ path, elements }) =>
      elements.flatMap(({ tagName, properties }) =>
        Object.keys(properties)
          .filter((name) => name === 'style' || /^on[a-z]/i.test(name))
          .map((name) => `${path}: ${name} of ${tagName}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('names every inline script and style in its policy by hash', () => {
    const unnamed = pages.flatMap((page) =>
      page.elements
        .filter(isInline)
        .filter((element) => !policyOf(page).includes(`'sha256-${hashOf(element)}'`))
        .map(({ tagName, position }) => `${page.path}: ${tagName} at line ${position?.start.line}`),
    );
    expect(unnamed).toEqual([]);
  });

  it('loads nothing from another host', () => {
    const foreign = pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ tagName }) => /^(script|link|img|iframe|source|video|audio|object|embed)$/.test(tagName))
        .filter(
          (element) => !/\b(canonical|alternate|author|license)\b/.test(attribute(element, 'rel') ?? ''),
        )
        .flatMap((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? [])
        .filter((address) => /^(https?:)?\/\//.test(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(foreign).toEqual([]);
  });

  it('runs a script on the search page; elsewhere at most 2 kB', () => {
    const heavy = pages
      .map((page) => ({
        path: page.path,
        bytes: sum(page.elements.filter(isScript).map((e) => scriptBytes(e, site))),
      }))
      .filter(({ path, bytes }) => (path === '/search/' ? bytes === 0 : bytes > EXTRAS));
    expect(heavy).toEqual([]);
  });
});

function policyOf({ elements }: BuiltPage): string {
  const meta = elements.find((e) => attribute(e, 'httpEquiv')?.toLowerCase() === 'content-security-policy');
  return (meta && attribute(meta, 'content')) ?? '';
}

function isScript(element: Element): boolean {
  return element.tagName === 'script' && RUNS.has(attribute(element, 'type') ?? '');
}

function isInline(element: Element): boolean {
  return element.tagName === 'style' || (isScript(element) && attribute(element, 'src') === null);
}

function hashOf(element: Element): string {
  return createHash('sha256').update(textOf(element)).digest('base64');
}

function scriptBytes(element: Element, { folder, base }: { folder: string; base: string }): number {
  const source = attribute(element, 'src');
  return source === null ? textOf(element).length : statSync(join(folder, source.slice(base.length))).size;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
