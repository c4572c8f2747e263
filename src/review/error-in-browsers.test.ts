import { expect, test } from 'vitest';
import { errorInBrowsers } from './error-in-browsers.ts';

/** A server that remembers what its browsers were told. */
function listening() {
  const told: string[] = [];
  const listeners: (() => void)[] = [];
  const ws = {
    send: ({ type, err }: { type: string; err: { message: string } }) =>
      void told.push(type === 'error' ? err.message : type),
    on: (event: string, listener: () => void) => {
      if (event === 'connection') listeners.push(listener);
    },
  };
  return { ws, told, open: () => listeners.forEach((listener) => listener()) };
}

test('an editor sees in the browser what is wrong, also on a page that she opens later', () => {
  const server = listening();
  const browsers = errorInBrowsers(server);
  server.open();
  expect(server.told).toEqual([]);
  browsers.show(new Error('story.yaml:6: expected the id of a quote'));
  expect(server.told).toEqual(['story.yaml:6: expected the id of a quote']);
  server.open();
  expect(server.told).toHaveLength(2);
});

test('what was mended is shown no more', () => {
  const server = listening();
  const browsers = errorInBrowsers(server);
  browsers.show(new Error('wrong'));
  browsers.clear();
  server.open();
  expect(server.told).toEqual(['wrong']);
});
