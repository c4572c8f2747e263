import { expect, test, vi } from 'vitest';
import type { SearchData } from './data.ts';
import { searchService, type Progress } from './service.ts';
import { readState } from './state.ts';

const part = (id: string, words: string): SearchData => ({
  stories: [{ id, title: id }],
  outlets: [{ id: 'herald', name: 'The Herald' }],
  articles: [{ story: 0, outlet: 0, letter: 'A' }],
  speakers: [],
  statements: [],
  records: [
    {
      id: `q-${id}`,
      article: 0,
      speaker: null,
      kind: 'direct',
      words: ['', words],
      cue: null,
      statements: [],
    },
  ],
});

const PARTS = new Map([
  ['new.json', part('new', 'The ferry sails on Monday')],
  ['old.json', part('old', 'The ferry stays in port')],
]);

/** A service over these parts; where loading stood each time that it said so. */
function service(load: (address: string) => Promise<SearchData>) {
  const said: Progress[] = [];
  const started = searchService([...PARTS.keys()], () => said.push(started.progress()), load);
  const readings = (words: string) => started.search(readState(`?q=${words}`), 8).readings;
  return { ...started, said, readings };
}

const loaded = (address: string) => Promise.resolve(PARTS.get(address)!);

test('parts are searched as they come, and it is said how many are there', async () => {
  const later = Promise.withResolvers<SearchData>();
  const { said, readings, progress } = service((address) =>
    address === 'new.json' ? loaded(address) : later.promise,
  );
  expect(progress()).toEqual({ loaded: 0, failed: 0, outOf: 2 });
  expect(readings('ferry')).toBe(0);
  await vi.waitFor(() => expect(said).toEqual([{ loaded: 1, failed: 0, outOf: 2 }]));
  expect(readings('ferry')).toBe(1);
  later.resolve(PARTS.get('old.json')!);
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ loaded: 2, failed: 0, outOf: 2 }));
  expect(readings('ferry')).toBe(2);
});

test('readings that fit equally well stand in the order of their parts, whichever comes first', async () => {
  const parts = ['first', 'slow', 'fast'].map((id) => [id, part(id, 'The ferry sails on Monday')] as const);
  const slow = Promise.withResolvers<SearchData>();
  const said: number[] = [];
  const { search, progress } = searchService(
    parts.map(([id]) => id),
    () => said.push(progress().loaded),
    (address) => (address === 'slow' ? slow.promise : Promise.resolve(new Map(parts).get(address)!)),
  );
  await vi.waitFor(() => expect(said).toEqual([1]));
  setTimeout(() => slow.resolve(parts[1]![1]), 20);
  await vi.waitFor(() => expect(said.at(-1)).toBe(3));
  expect(search(readState('?q=ferry'), 8).groups.map(({ hits }) => hits[0]!.id)).toEqual([
    'q-first',
    'q-slow',
    'q-fast',
  ]);
});

test('a part that cannot be loaded is counted, and the others are searched', async () => {
  const { said, readings } = service((address) =>
    address === 'new.json' ? Promise.reject(new Error('offline')) : loaded(address),
  );
  await vi.waitFor(() => expect(said.at(-1)).toEqual({ loaded: 1, failed: 1, outOf: 2 }));
  expect(readings('ferry')).toBe(1);
});

test('while a long part is read, other work comes between', async () => {
  const long = part('long', 'The ferry sails on Monday');
  const records = Array.from({ length: 5000 }, (_, i) => ({ ...long.records[0]!, id: `q${i}` }));
  const order: string[] = [];
  const { promise: read, resolve } = Promise.withResolvers<undefined>();
  searchService(
    ['long.json'],
    () => {
      order.push('read');
      resolve(undefined);
    },
    () => {
      setTimeout(() => order.push('between'));
      return Promise.resolve({ ...long, records });
    },
  );
  await read;
  expect(order).toEqual(['between', 'read']);
});
