import type { SearchData } from './data.ts';
import { searchIn, type Rest, type Results } from './results.ts';
import type { SearchState } from './state.ts';

/** What a page asks of the search. */
export type SearchRequest =
  | { readonly do: 'load'; readonly parts: readonly string[] }
  | { readonly do: 'search'; readonly asked: Asked };

/** A search, and how many groups of its results are shown at once. */
export interface Asked {
  readonly state: SearchState;
  readonly atOnce: number;
}

/** What the search answers: where loading stands, what a search found in the parts that are there, and then the rest of it. */
export type SearchReply =
  | { readonly did: 'load'; readonly progress: Progress }
  | {
      readonly did: 'search';
      readonly state: SearchState;
      readonly results: Results;
      readonly progress: Progress;
    }
  | { readonly did: 'rest'; readonly state: SearchState; readonly rest: Rest };

/** How many parts of the records are there, are missing for good, and are expected in all. */
export interface Progress {
  readonly loaded: number;
  readonly failed: number;
  readonly outOf: number;
}

/** Parts that are loaded side by side; the first comes alone, so that nothing delays the first results. */
const SIDE_BY_SIDE = 6;

/** Milliseconds after which typing has paused, more than lie between two keys of most typists: the rest of the results is made then, so that it holds up no key. */
const PAUSE = 200;

/**
 * The search as something to talk to, in a worker or in the page itself. Parts
 * are searched as they come; each is announced. What a search does not show at
 * once follows when no other has been asked for.
 *
 * @param reply is given each answer
 * @param loadPart gets the records of a part from its address
 */
export function searchService(
  reply: (reply: SearchReply) => void,
  loadPart: (address: string) => Promise<SearchData> = fetched,
): (request: SearchRequest) => void {
  const { add, search, rest } = searchIn();
  let pause: ReturnType<typeof setTimeout> | undefined;
  let progress: Progress = { loaded: 0, failed: 0, outOf: 0 };
  const announce = (change: Partial<Progress>) => {
    progress = { ...progress, ...change };
    reply({ did: 'load', progress });
  };
  const load = async (part: string) => {
    try {
      add(await loadPart(part));
    } catch {
      return announce({ failed: progress.failed + 1 });
    }
    announce({ loaded: progress.loaded + 1 });
  };
  return (request) => {
    switch (request.do) {
      case 'load':
        announce({ outOf: request.parts.length });
        void loadAll(request.parts, load);
        break;
      case 'search': {
        const { state, atOnce } = request.asked;
        clearTimeout(pause);
        reply({ did: 'search', state, results: search(state, atOnce), progress });
        pause = setTimeout(() => reply({ did: 'rest', state, rest: rest() }), PAUSE);
      }
    }
  };
}

async function loadAll(parts: readonly string[], load: (part: string) => Promise<void>): Promise<void> {
  const [first, ...rest] = parts;
  if (first !== undefined) await load(first);
  const inTurn = async () => {
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) await load(part);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, inTurn));
}

async function fetched(address: string): Promise<SearchData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as SearchData;
}
