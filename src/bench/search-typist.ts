import type { Page } from 'playwright-core';

/** Types into a page's search field and watches its results. */
export interface Typist {
  /**
   * Empties the field and types a query; for each key the milliseconds until
   * its results were painted.
   *
   * @param pause milliseconds between these and the next key
   */
  readonly type: (query: string, pause: number) => Promise<number[]>;
  /** Puts a whole query into the field; ids of the first results. */
  readonly results: (query: string, count: number) => Promise<string[]>;
}

/** What the page itself keeps for the typist. */
interface Watch {
  /** From now on the results that come next are waited for. */
  watch: () => void;
  /** Resolves when these are painted, with the milliseconds since the last key. */
  painted: () => Promise<number>;
  clear: () => void;
  put: (query: string) => void;
}

/** Milliseconds after which an emptied field has no more effects. */
const SETTLING = 60;
/**
 * Milliseconds from the results of a key to the next key; 200 words a minute
 * have 60 ms from key to key. A browser keeps each frame open for 1/60 s even
 * where it does not wait for the screen, and begins an empty one behind what it
 * has shown; what is typed into that is shown when it ends. Without this pause
 * that wait is measured: of keys searched by FlexSearch, seven in eight took
 * 2 to 10 ms, and one 14 to 20.
 */
export const KEY_PAUSE = 40;
/** Longer than any search takes; what takes longer counts as this. */
const PATIENCE = 20_000;

/** Sits down at a page that has a search field. */
export async function typist(page: Page): Promise<Typist> {
  await page.evaluate(watch, PATIENCE);
  return {
    async type(query, pause) {
      await page.evaluate(() => (window as unknown as { bench: Watch }).bench.clear());
      await page.focus('input[type=search]');
      await page.waitForTimeout(SETTLING);
      const times: number[] = [];
      for (const key of query) {
        // The page has to be watching before the key comes, which overtakes what is asked of the page.
        await page.evaluate(() => (window as unknown as { bench: Watch }).bench.watch());
        await page.keyboard.press(key === ' ' ? 'Space' : key);
        const time = await page.evaluate(() => (window as unknown as { bench: Watch }).bench.painted());
        times.push(time);
        await page.waitForTimeout(pause);
      }
      return times;
    },
    results: (query, count) =>
      page.evaluate(
        async ({ query, count }) => {
          const { bench } = window as unknown as { bench: Watch };
          bench.watch();
          bench.put(query);
          await bench.painted();
          return [...document.querySelectorAll('[data-part=results] a[href*="/q/"]')]
            .slice(0, count)
            .map((link) => /\/q\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1] ?? '');
        },
        { query, count },
      ),
  };
}

/** Runs in the page. */
function watch(patience: number): void {
  const field = document.querySelector<HTMLInputElement>('input[type=search]')!;
  let pressed = 0;
  let done: ((time: number) => void) | null = null;
  field.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  const put = (query: string) => {
    pressed = 0;
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  new MutationObserver(() =>
    requestAnimationFrame(() => {
      if (done === null) return;
      // A task after the frame's work begins when the frame is painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        done?.(performance.now() - pressed);
        done = null;
      };
      channel.port2.postMessage(null);
    }),
  ).observe(document.querySelector('[data-part=results]')!, { childList: true });
  let painted = Promise.resolve(0);
  const startWatching = () => {
    painted = new Promise<number>((resolve) => {
      done = resolve;
      setTimeout(() => resolve(patience), patience);
    });
  };
  (window as unknown as { bench: Watch }).bench = {
    watch: startWatching,
    painted: () => painted,
    put,
    clear: () => put(''),
  };
}
