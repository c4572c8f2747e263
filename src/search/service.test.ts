import { expect, test, vi } from 'vitest';
import type { SearchData } from './data.ts';
import { searchService, type SearchReply } from './service.ts';
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

/** A service over these parts with what it replied. */
function service(load: (address: string) => Promise<SearchData>) {
  const replies: SearchReply[] = [];
  const send = searchService((reply) => replies.push(reply), load);
  const last = (did: SearchReply['did']) => replies.findLast((reply) => reply.did === did);
  return { send, replies, last };
}

test('parts are searched as they come, and it is said how many are there', async () => {
  const later = Promise.withResolvers<SearchData>();
  const { send, last } = service((address) =>
    address === 'new.json' ? Promise.resolve(PARTS.get(address)!) : later.promise,
  );
  send({ do: 'load', parts: [...PARTS.keys()] });
  await vi.waitFor(() =>
    expect(last('load')).toMatchObject({ progress: { loaded: 1, failed: 0, outOf: 2 } }),
  );
  send({ do: 'search', asked: { state: readState('?q=ferry'), atOnce: 8 } });
  expect(last('search')).toMatchObject({ results: { readings: 1 }, progress: { loaded: 1 } });
  later.resolve(PARTS.get('old.json')!);
  await vi.waitFor(() => expect(last('load')).toMatchObject({ progress: { loaded: 2 } }));
  send({ do: 'search', asked: { state: readState('?q=ferry'), atOnce: 8 } });
  expect(last('search')).toMatchObject({ results: { readings: 2 }, state: { typed: 'ferry' } });
});

test('a part that cannot be loaded is counted, and the others are searched', async () => {
  const { send, last } = service((address) =>
    address === 'new.json' ? Promise.reject(new Error('offline')) : Promise.resolve(PARTS.get(address)!),
  );
  send({ do: 'load', parts: [...PARTS.keys()] });
  await vi.waitFor(() =>
    expect(last('load')).toMatchObject({ progress: { loaded: 1, failed: 1, outOf: 2 } }),
  );
  send({ do: 'search', asked: { state: readState('?q=ferry'), atOnce: 8 } });
  expect(last('search')).toMatchObject({ results: { readings: 1 } });
});

test('the rest of a search comes when no other search follows', async () => {
  const { send, replies, last } = service((address) => Promise.resolve(PARTS.get(address)!));
  send({ do: 'load', parts: [...PARTS.keys()] });
  await vi.waitFor(() => expect(last('load')).toMatchObject({ progress: { loaded: 2 } }));
  send({ do: 'search', asked: { state: readState('?q=fer'), atOnce: 8 } });
  send({ do: 'search', asked: { state: readState('?q=ferry'), atOnce: 8 } });
  expect(last('rest')).toBeUndefined();
  await vi.waitFor(() => expect(last('rest')).toBeDefined());
  expect(replies.filter(({ did }) => did === 'rest')).toMatchObject([
    {
      state: { typed: 'ferry' },
      rest: { groups: [], counts: { story: { values: [{ count: 1 }, { count: 1 }] } } },
    },
  ]);
});
