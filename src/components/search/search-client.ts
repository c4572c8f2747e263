import type { Asked, SearchReply, SearchRequest } from '../../search/service.ts';

/** Talks to the search: one question at a time, of several that wait only the last. */
export interface SearchClient {
  readonly ask: (what: Asked) => void;
}

/**
 * Starts the search in a worker; where that fails, in the page itself.
 *
 * @param parts addresses of the records
 * @param onReply is given each answer
 * @param onFailure is called when there is no search at all
 */
export function searchClient(
  parts: readonly string[],
  onReply: (reply: SearchReply) => void,
  onFailure: () => void,
): SearchClient {
  let asked: Asked | null = null;
  let waiting: Asked | null = null;
  const receive = (reply: SearchReply) => {
    if (reply.did === 'search') {
      asked = null;
      const next = waiting;
      waiting = null;
      if (next !== null) ask(next);
    }
    onReply(reply);
  };
  const inPage = async (): Promise<void> => {
    const { searchService } = await import('../../search/service.ts');
    send = searchService(receive);
    begin();
  };
  const begin = () => {
    send({ do: 'load', parts });
    if (asked !== null) send({ do: 'search', asked });
  };
  const ask = (what: Asked) => {
    if (asked !== null) {
      waiting = what;
      return;
    }
    asked = what;
    send({ do: 'search', asked });
  };
  let send: (request: SearchRequest) => void = () => undefined;
  const instead = () => {
    send = () => undefined;
    inPage().catch(onFailure);
  };
  try {
    send = inWorker(receive, instead);
    begin();
  } catch {
    instead();
  }
  return { ask };
}

/** Sends requests to a new worker. Throws where the browser has none. */
function inWorker(
  onReply: (reply: SearchReply) => void,
  onFailure: () => void,
): (request: SearchRequest) => void {
  const worker = new Worker(new URL('../../search/worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => onReply(data));
  worker.addEventListener(
    'error',
    () => {
      worker.terminate();
      onFailure();
    },
    { once: true },
  );
  return (request) => worker.postMessage(request);
}
