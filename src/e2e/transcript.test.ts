import { expect, inject, it } from 'vitest';
import { attribute, folded, pagesOf, textOf } from './pages.ts';

// The fixture has a briefing with its transcript; the edition need not have one.
const site = inject('sites')[1]!;
const pages = pagesOf(site).filter(
  ({ path, tree }) => /^\/s\/[^/]+\/$/.test(path) && textOf(tree).includes('As spoken'),
);

it('shows what was spoken before what outlets quote', () => {
  expect(pages.length).toBeGreaterThan(0);
  for (const { elements } of pages) {
    const groups = elements.filter(({ tagName }) => tagName === 'h3').map((e) => folded(textOf(e)));
    expect(groups[0]).toBe('As spoken the transcript or original');
    expect(groups[1]).toMatch(/^Quoted/);
  }
});

it('compares with the transcript until a reader chooses another base', () => {
  for (const { path, elements } of pages) {
    const chosen = elements.filter(
      (e) => e.tagName === 'label' && e.children.some((c) => c.type === 'element' && isChosen(c)),
    );
    expect(
      chosen.map((label) => textOf(label).includes('(transcript)')),
      path,
    ).toEqual([true]);
  }
});

it('says which of the texts that words are compared with is the transcript', () => {
  const told = pages.flatMap(({ tree }) => /at first (.+?)\./.exec(folded(textOf(tree)))?.[1] ?? []);
  expect(told.length).toBeGreaterThan(0);
  for (const names of told) expect(names).toMatch(/^(?:[A-Z], )*A \(the transcript\)(?:$|,| and [A-Z])/);
});

function isChosen(element: Parameters<typeof attribute>[0]): boolean {
  return element.tagName === 'input' && attribute(element, 'checked') !== null;
}
