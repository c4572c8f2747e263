import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Span } from '../model.ts';
import type { BuiltSite } from './built-site.ts';
import { AGAIN } from '../text/again.fixture.ts';
import { textFragment } from '../text/fragment.ts';
import { wordsOf } from '../text/words.ts';
import { pathOfPermalink, storiesOf, type StoryData } from './story-data.ts';
import { visit } from './visit.ts';

/** A passage of an article's text and the directive that leads to it. */
interface Passage extends Span {
  readonly id: string;
  readonly text: string;
  readonly directive: string;
  /** The article's page in this edition, below the base. */
  readonly path: string;
  /** Whether parts of it are passages of their own. */
  readonly isParted: boolean;
}

/** Passages tried for each site: the hardest ones, since each costs a picture. */
const TRIED = 6;

/** A small window: little to take pictures of, and passages that are out of view until they are scrolled to. */
const WINDOW = { viewport: { width: 720, height: 400 } };

/** Whatever a browser marks as found becomes one colour, letters and all. */
const MARKED = '::target-text { background: rgb(255, 0, 0); color: rgb(255, 0, 0) }';

describe.each(inject('sites'))('$name', (site) => {
  const passages = storiesOf(site)
    .flatMap((story) => passagesOf(story, site))
    .sort(hardestFirst);

  it('leads to a passage in the outlet’s own words, marked from its first word to its last', () =>
    visit(
      site,
      '/',
      async ({ page }) => {
        for (const passage of passages.slice(0, TRIED)) await expectMarked(page, passage, site);
      },
      WINDOW,
    ));

  it('leads to a passage in the article as this edition shows it', () =>
    visit(
      site,
      '/',
      async ({ page }) => {
        // A quotation whose sentences report different statements is marked sentence by sentence.
        for (const { path, directive, id } of passages.filter((one) => !one.isParted).slice(0, TRIED)) {
          await page.goto('about:blank');
          await page.goto(`${site.origin}${site.base}${path.slice(1)}#${directive}`);
          await page.addStyleTag({ content: MARKED });
          expect(await marksIn(page, id), directive).toBeGreaterThan(0);
        }
      },
      { ...WINDOW, bypassCSP: true },
    ));
});

it('finds each of many passages with the same words', () => {
  const [site] = inject('sites');
  const words = wordsOf(AGAIN);
  const starts = words.flatMap((word, i) => (/^(ferry|late|nobody)$/.test(word.norm) ? [i] : []));
  return visit(site!, '/', async ({ page }) => {
    await page.setViewportSize(WINDOW.viewport);
    for (const [i, from] of starts.entries()) {
      const to = Math.min(words.length - 1, from + [1, 3, 17][i % 3]!);
      const span = { start: words[from]!.start, end: words[to]!.end };
      const passage = {
        ...span,
        id: '',
        path: '',
        isParted: false,
        text: AGAIN,
        directive: textFragment(AGAIN, span),
      };
      await expectMarked(page, passage, site!);
    }
  });
});

function passagesOf({ articles, attributions }: StoryData, site: BuiltSite): Passage[] {
  return attributions.map(({ id, article: outlet, content }) => {
    const { text, permalink } = articles.find((one) => one.id === outlet)!;
    const span = { start: content[0]!.start, end: content.at(-1)!.end };
    const isParted = attributions.some(({ partOf }) => partOf === id);
    const path = pathOfPermalink(permalink, site);
    return { id, text, ...span, directive: textFragment(text, span), path, isParted };
  });
}

/** Those that name their surroundings first, then the longest. */
function hardestFirst(a: Passage, b: Passage): number {
  const located = ({ directive }: Passage) => Number(/-,|,-/.test(directive));
  return located(b) - located(a) || b.end - b.start - (a.end - a.start);
}

async function expectMarked(
  page: Page,
  { text, start, end, directive }: Passage,
  site: BuiltSite,
): Promise<void> {
  await page.route('**/original', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: originalPage(text) }),
  );
  await page.goto('about:blank');
  await page.goto(`${site.origin}/original#${directive}`);
  const words = wordsOf(text);
  const { marked, seen } = await markedAmong(page, words);
  const within = words.map((word) => start < word.end && word.start < end);
  const told = (chosen: readonly boolean[]) =>
    words.map((word, i) => (chosen[i] ? `[${word.text}]` : word.text)).join(' ');
  expect(told(marked), directive).toBe(told(within));
  expect(seen[within.indexOf(true)], `${directive} is in view`).toBe(true);
  await page.unroute('**/original');
}

/** The article as an outlet's page could show it: paragraphs of plain text, each word in its place. */
function originalPage(text: string): string {
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const blocks = [...text.matchAll(/[^\n]+/g)].map(
    (block) => `<p data-start="${block.index}" dir="auto">${escaped(block[0])}</p>`,
  );
  return `<!doctype html><title>Original</title><style>${MARKED} body { font: 16px/24px sans-serif; width: 700px; margin: 0 } p { white-space: pre-wrap; margin-block: 60px }</style>${blocks.join('')}`;
}

/** For each word whether the browser has marked it, and whether it has scrolled to it. */
async function markedAmong(
  page: Page,
  words: readonly Span[],
): Promise<{ marked: boolean[]; seen: boolean[] }> {
  await nextPaint(page);
  const { points, from, to } = await page.evaluate((spans) => {
    const blocks = [...document.querySelectorAll('p')].map((block) => ({
      start: Number(block.dataset['start']),
      text: block.firstChild as Text,
    }));
    const points = spans.map(({ start, end }) => {
      const { text, start: begin } = blocks.findLast((one) => one.start <= start)!;
      const range = document.createRange();
      range.setStart(text, start - begin);
      range.setEnd(text, Math.min(end - begin, text.length));
      const { left, top, width, height } = range.getClientRects()[0]!;
      return { x: scrollX + left + width / 2, y: scrollY + top + height / 2 };
    });
    return { points, from: scrollY, to: scrollY + innerHeight };
  }, words);
  return {
    marked: await areMarked(page, await page.screenshot({ fullPage: true }), points),
    seen: points.map(({ y }) => y > from && y < to),
  };
}

/** How many lines of a passage are marked and in view. */
async function marksIn(page: Page, id: string): Promise<number> {
  await nextPaint(page);
  const points = await page.evaluate((passage) => {
    const links = document.querySelectorAll(`[data-article-text] a[href="#${passage}"]`);
    return [...links]
      .flatMap((link) => [...link.getClientRects()])
      .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
      .filter(({ y }) => y > 0 && y < innerHeight);
  }, id);
  return (await areMarked(page, await page.screenshot(), points)).filter(Boolean).length;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Whether points of a picture have the colour of a mark. */
function areMarked(page: Page, picture: Buffer, points: readonly Point[]): Promise<boolean[]> {
  return page.evaluate(
    async ({ base64, points }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return points.map(({ x, y }) => {
        const [red, green] = context.getImageData(x, y, 1, 1).data;
        return red! > 200 && green! < 60;
      });
    },
    { base64: picture.toString('base64'), points },
  );
}

/** The browser looks for the text of a directive between two paints. */
async function nextPaint(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
}
