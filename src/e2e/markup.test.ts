import type { Element } from 'hast';
import { describe, expect, inject, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { attribute, folded, pagesOf, textOf, type BuiltPage } from './pages.ts';

/** Attributes that name other elements of the page by their ids. */
const REFERENCES = [
  'htmlFor',
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaDetails',
  'headers',
  'list',
  'form',
];

/** Elements inside which a header or footer is not the page's. */
const SECTIONING = new Set(['article', 'aside', 'main', 'nav', 'section']);

describe.each(inject('sites'))('$name', (site) => {
  it('needs no mending by the browser’s parser', () => {
    expect(problemsOn(site, (page) => page.mended)).toEqual([]);
  });

  it('gives every element of a page an id of its own', () => {
    expect(problemsOn(site, ({ ids }) => repeated(ids))).toEqual([]);
  });

  it('names by id only what stands on the page', () => {
    const missing = problemsOn(site, ({ elements, ids }) =>
      elements
        .flatMap((element) => REFERENCES.flatMap((name) => attribute(element, name)?.split(/\s+/) ?? []))
        .filter((id) => !ids.includes(id)),
    );
    expect(missing).toEqual([]);
  });

  it('has one h1 on every page and skips no level of headings', () => {
    const wrong = problemsOn(site, ({ elements }) => {
      const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
      const jumps = levels
        .slice(1)
        .flatMap((level, i) => (level > (levels[i] ?? 0) + 1 ? [`h${levels[i]} to h${level}`] : []));
      const first = levels.filter((level) => level === 1).length;
      return [
        ...(first === 1 ? [] : [`${first} h1`]),
        ...(levels[0] === 1 ? [] : [`h${levels[0]} first`]),
        ...jumps,
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has no heading, link, button or cell head without words', () => {
    const empty = problemsOn(site, ({ elements }) =>
      elements
        .filter(({ tagName }) => /^(h[1-6]|a|button|summary|legend|label|caption)$/.test(tagName))
        .filter((element) => nameOf(element) === '')
        .map(({ tagName, position }) => `${tagName} at line ${position?.start.line}`),
    );
    expect(empty).toEqual([]);
  });

  it('says its language and has a title and a description on every page', () => {
    const wrong = problemsOn(site, (page) => {
      const html = page.elements.find(({ tagName }) => tagName === 'html');
      return [
        ...(html && attribute(html, 'lang') ? [] : ['no lang']),
        ...(titleOf(page) ? [] : ['no title']),
        ...(descriptionOf(page) ? [] : ['no description']),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('gives no two pages the same title', () => {
    expect(repeated(shownPages(site).map(titleOf))).toEqual([]);
  });

  it('gives no two pages the same description', () => {
    expect(repeated(shownPages(site).map(descriptionOf))).toEqual([]);
  });

  it('has one header, one main part and one footer on every page, and tells its landmarks apart by name', () => {
    const wrong = problemsOn(site, ({ elements, tree }) => {
      const inside = new Set(elements.filter(({ tagName }) => SECTIONING.has(tagName)).flatMap(descendants));
      const count = (name: string) =>
        elements.filter((e) => e.tagName === name && (name === 'main' || !inside.has(e))).length;
      const marks = ['header', 'main', 'footer']
        .filter((name) => count(name) !== 1)
        .map((name) => `${count(name)} ${name}`);
      const names = ['nav', 'aside', 'search'].flatMap((name) => {
        const found = elements.filter(({ tagName }) => tagName === name);
        return found.length < 2 ? [] : repeated(found.map((e) => `${name} “${labelOf(e, elements)}”`));
      });
      return tree.children.length === 0 ? ['empty'] : [...marks, ...names];
    });
    expect(wrong).toEqual([]);
  });

  it('takes no element out of the order of the keyboard', () => {
    const wrong = problemsOn(site, ({ elements }) =>
      elements.flatMap((element) =>
        Number(attribute(element, 'tabIndex') ?? 0) > 0 ? [element.tagName] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
});

/** Pages that search engines show, where a title has to tell one from another. */
function shownPages(site: BuiltSite): BuiltPage[] {
  return pagesOf(site).filter(({ isHidden }) => !isHidden);
}

function problemsOn(site: BuiltSite, problems: (page: BuiltPage) => readonly string[]): string[] {
  return pagesOf(site).flatMap((page) => problems(page).map((problem) => `${page.path}: ${problem}`));
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

function titleOf({ elements }: BuiltPage): string {
  const title = elements.find(({ tagName }) => tagName === 'title');
  return title === undefined ? '' : folded(textOf(title));
}

function descriptionOf({ elements }: BuiltPage): string {
  const meta = elements.find((element) => attribute(element, 'name') === 'description');
  return folded((meta && attribute(meta, 'content')) ?? '');
}

/** What a screen reader calls an element: its label, else its words and those of its pictures. */
function nameOf(element: Element): string {
  const labelled = attribute(element, 'ariaLabel') ?? attribute(element, 'ariaLabelledBy');
  if (labelled !== null) return labelled.trim();
  const pictures = descendants(element).map((e) => attribute(e, 'alt') ?? attribute(e, 'ariaLabel') ?? '');
  return folded([textOf(element), ...pictures].join(' '));
}

function labelOf(element: Element, elements: readonly Element[]): string {
  const named = attribute(element, 'ariaLabelledBy');
  const other = elements.find((candidate) => named !== null && attribute(candidate, 'id') === named);
  return other === undefined ? (attribute(element, 'ariaLabel') ?? '') : folded(textOf(other));
}

function descendants(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.type === 'element' ? [child, ...descendants(child)] : [],
  );
}
