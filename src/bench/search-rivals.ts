/**
 * Other search libraries on a page of their own, over the records of the
 * site's search: `/rivals/?minisearch`. Each lists its first results while
 * somebody types, as plainly as can be. Runs in the browser.
 */
import uFuzzy from '@leeoniya/ufuzzy';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';

interface Passage {
  readonly id: string;
  readonly text: string;
}

/** Ids of what a query finds, best first. */
type Find = (query: string) => string[] | Promise<string[]>;

/** As many as the site's own search lists. */
const LISTED = 20;

const MAKERS: Readonly<Record<string, (passages: readonly Passage[]) => Find | Promise<Find>>> = {
  minisearch(passages) {
    const index = new MiniSearch<Passage>({
      fields: ['text'],
      searchOptions: { fuzzy: 0.2, prefix: (_, i, terms) => i === terms.length - 1 },
    });
    index.addAll(passages);
    return (query) => index.search(query).map(({ id }) => String(id));
  },
  flexsearch(passages) {
    const index = new Index({ tokenize: 'forward', resolution: 9 });
    for (const [i, { text }] of passages.entries()) index.add(i, text);
    return (query) =>
      index.search(query, { limit: LISTED, suggest: true }).map((i) => passages[Number(i)]!.id);
  },
  ufuzzy(passages) {
    const texts = passages.map(({ text }) => text);
    const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
    return (query) => {
      const [found, info, order] = fuzzy.search(texts, query, 1, 1e4);
      if (found === null) return [];
      const places = order === null || info === null ? found : order.map((i) => info.idx[i]!);
      return places.slice(0, LISTED).map((i) => passages[i]!.id);
    };
  },
  async pagefind() {
    const address = '/pagefind/pagefind.js';
    const pagefind = (await import(address)) as {
      init: () => Promise<void>;
      search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
    };
    await pagefind.init();
    return async (query) => {
      const { results } = await pagefind.search(query);
      const first = await Promise.all(results.slice(0, LISTED).map((result) => result.data()));
      return first.map(({ url }) => /passage-\d+/.exec(url)?.[0] ?? '');
    };
  },
};

const name = location.search.slice(1);
const passages = name === 'pagefind' ? [] : await loaded();
const find = await MAKERS[name]!(passages);
const texts = new Map(passages.map(({ id, text }) => [id, text]));
const results = document.querySelector('[data-part=results]')!;

document.querySelector('input')!.addEventListener('input', (event) => {
  const query = (event.target as HTMLInputElement).value;
  void Promise.resolve(find(query)).then((ids) => {
    if (query === (event.target as HTMLInputElement).value) list(ids.slice(0, LISTED));
  });
});
document.body.dataset['ready'] = name;

function list(ids: readonly string[]): void {
  const items = ids.map((id) => {
    const link = document.createElement('a');
    link.href = `/q/${id}/`;
    link.textContent = texts.get(id) ?? id;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  // What finds nothing changes the page too.
  results.replaceChildren(...items, document.createElement('hr'));
}

async function loaded(): Promise<Passage[]> {
  const parts = (document.body.dataset['records'] ?? '').split(' ');
  const data = await Promise.all(
    parts.map(
      async (part) => (await (await fetch(part)).json()) as { records: { id: string; words: string[] }[] },
    ),
  );
  return data.flatMap(({ records }) => records.map(({ id, words }) => ({ id, text: words.join('') })));
}
