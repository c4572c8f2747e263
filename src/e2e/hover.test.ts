import type { CDPSession } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { samplesOf } from './page-types.ts';
import { visit } from './visit.ts';

const DESK = { width: 1440, height: 900 };

/** What tells a reader that something can be pressed, by more than a colour. */
const PROPERTIES = [
  'text-decoration-line',
  'text-decoration-thickness',
  'text-decoration-style',
  'border-bottom-width',
  'border-bottom-color',
  'stroke-width',
];

describe.each(inject('sites').slice(0, 1))('$name', (site) => {
  it.concurrent.each(samplesOf(site))(
    '$type $path answers the pointer wherever something can be pressed',
    ({ path }) =>
      visit(
        site,
        path,
        async ({ page }) => {
          const kinds = await page.evaluate(nameOneOfEachKind);
          expect(kinds.length).toBeGreaterThan(0);
          const session = await page.context().newCDPSession(page);
          const silent: string[] = [];
          for (const [place, kind] of kinds.entries())
            if (!(await answers(session, place))) silent.push(kind);
          expect(silent).toEqual([]);
        },
        { viewport: DESK },
      ),
  );
});

/** Whether a thing, or something in it, looks otherwise below the pointer. */
async function answers(session: CDPSession, place: number): Promise<boolean> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `[data-pressed="${place}"]`,
  });
  const { object } = await session.send('DOM.resolveNode', { nodeId });
  const look = async (forcedPseudoClasses: string[]) => {
    await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId!,
      functionDeclaration: looks.toString(),
      arguments: [{ value: PROPERTIES }],
      returnByValue: true,
    });
    return String(result.value);
  };
  return (await look([])) !== (await look(['hover']));
}

/** Runs in the page: how an element looks, with all that is in it. */
function looks(this: Element, properties: readonly string[]): string {
  return [this, ...this.querySelectorAll('*')]
    .map((element) => getComputedStyle(element))
    .map((style) => properties.map((name) => style.getPropertyValue(name)).join())
    .join('; ');
}

/**
 * Runs in the page: numbers one element of each kind that can be pressed, and tells the kinds. The
 * entry of the navigation that a reader is in has its line already, and a radio button or a box is
 * pressed by its label too.
 */
function nameOneOfEachKind(): string[] {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const kinds: string[] = [];
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
  for (const element of document.querySelectorAll('a[href], button, summary, label:has(input)')) {
    // Groups that are not folded on a wide page have nothing to press.
    if (!element.checkVisibility() || getComputedStyle(element).pointerEvents === 'none') continue;
    if (element.matches('[aria-current], .skip')) continue;
    const kind = `${name(element)} in ${name(element.parentElement!)}`;
    if (kinds.includes(kind)) continue;
    element.setAttribute('data-pressed', String(kinds.length));
    kinds.push(kind);
  }
  return kinds;
}
