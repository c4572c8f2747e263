import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { followContent, oneAtATime } from './follow-content.ts';

/** A server over the folder `/content`, with what was done there. */
function serving() {
  const did: string[] = [];
  let open = () => undefined as void;
  let change: (event: string, path: string) => void = () => undefined;
  let answer: (request: unknown, response: never, next: () => void) => void = () => undefined;
  const server = {
    ws: {
      send: ({ err }: { err: { message: string } }) => void did.push(`shows ${err.message}`),
      on: (event: string, listener: () => void) => {
        if (event === 'connection') open = listener;
      },
    },
    watcher: {
      add: (path: string) => void did.push(`watches ${path}`),
      on: (event: string, listener: typeof change) => {
        if (event === 'all') change = listener;
      },
    },
    middlewares: { use: (handler: typeof answer) => void (answer = handler) },
  };
  /** What a browser that asks for a page gets: the page, or a text in its place. */
  const visit = () => {
    let got = '';
    const response = {
      writeHead: (status: number, { Refresh, 'Content-Type': type }: Record<string, string>) =>
        void (got = `${status}, ${type}, again in ${Refresh} s: `),
      end: (text: string) => void (got += text),
    };
    answer({}, response as never, () => void (got = 'the page'));
    return got;
  };
  return { server, did, visit, open: () => open(), save: (path: string) => change('change', path) };
}

test('content that is wrong from the beginning is waited for, and said in place of the pages', async () => {
  const { server, did, visit, open, save } = serving();
  let wrong = true;
  await followContent(server, '/content', {
    analyse: () => (wrong ? Promise.reject(new Error('quay.yaml:2: expected a title')) : Promise.resolve()),
    reload: () => void did.push('reloads'),
    complain: (message) => void did.push(`complains ${message}`),
  });
  expect(did).toEqual([
    'watches /content',
    'complains quay.yaml:2: expected a title',
    'shows quay.yaml:2: expected a title',
  ]);
  expect(visit()).toMatch(/^503, text\/plain; charset=utf-8, again in 2 s: quay\.yaml:2: expected a title\n/);
  wrong = false;
  save('/content/stories/quay.yaml');
  await setImmediate();
  expect(visit()).toBe('the page');
  open();
  expect(did).toHaveLength(3);
  wrong = true;
  save('/content/stories/quay.yaml');
  await setImmediate();
  // The pages there are stay, with what is wrong above them.
  expect(visit()).toBe('the page');
  expect(did.slice(3)).toEqual([
    'complains quay.yaml:2: expected a title',
    'shows quay.yaml:2: expected a title',
  ]);
  wrong = false;
  save('/content/stories/quay.yaml');
  await setImmediate();
  expect(did.at(-1)).toBe('reloads');
});

test('only a change below the content folder counts', async () => {
  const { server, save } = serving();
  let runs = 0;
  const analyse = () => Promise.resolve(void runs++);
  await followContent(server, '/content', { analyse, reload: () => undefined, complain: () => undefined });
  save('/content-of-before/articles/quay/post.md');
  await setImmediate();
  expect(runs).toBe(1);
  save('/content/articles/quay/post.md');
  await setImmediate();
  expect(runs).toBe(2);
  save('/content');
  await setImmediate();
  expect(runs).toBe(3);
});

test('what is wrong is said in the words that were given for it', async () => {
  const { server, did } = serving();
  await followContent(server, '/content', {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a program of others may throw anything
    analyse: () => Promise.reject('no such folder'),
    reload: () => undefined,
    complain: (message) => void did.push(`complains ${message}`),
  });
  expect(did.slice(1)).toEqual(['complains no such folder', 'shows no such folder']);
});

test('many changes at once make one more run, which begins behind the one that goes on', async () => {
  let running = 0;
  let runs = 0;
  const again = oneAtATime(async () => {
    expect(++running).toBe(1);
    await setImmediate();
    running--;
    runs++;
  });
  await Promise.all([again(), again(), again(), again()]);
  expect(runs).toBe(2);
  await again();
  expect(runs).toBe(3);
  await Promise.all([again(), again()]);
  expect(runs).toBe(5);
});
