import type { SearchData } from './data.ts';
import { searchIn, type SearchIn } from './results.ts';

/** The search over an edition's records, as far as they are there. */
export interface SearchService extends Pick<SearchIn, 'search' | 'rest'> {
  readonly progress: () => Progress;
}

/** How many parts of the records are there, are missing for good, and are expected in all. */
export interface Progress {
  readonly loaded: number;
  readonly failed: number;
  readonly outOf: number;
}

/** Parts that are loaded side by side; the first comes alone, so that nothing delays the first results. */
const SIDE_BY_SIDE = 6;

/** Milliseconds for which records are read at a stretch: with a search behind it a key is shown in its frame still. */
const STRETCH = 6;

/**
 * Loads the records and searches those that are there. It works in the page, not
 * in a worker: browsers hold a worker's answer back until the key itself is
 * shown, so that results come a frame late, and a search takes less than a frame. What
 * would hold up a key is reading the records, so this is done in short stretches.
 *
 * @param parts addresses of the records
 * @param onProgress is called when a part is there, or missing for good
 * @param loadPart gets the records of a part from its address
 */
export function searchService(
  parts: readonly string[],
  onProgress: () => void,
  loadPart: (address: string) => Promise<SearchData> = fetched,
): SearchService {
  const { add, search, rest } = searchIn();
  const breathe = breathing();
  let [loaded, failed] = [0, 0];
  const read = async (data: Promise<SearchData>) => {
    try {
      await add(await data, breathe);
      loaded++;
    } catch {
      failed++;
    }
    await breathe();
    onProgress();
  };
  void loadAll(parts, loadPart, read);
  return { search, rest, progress: () => ({ loaded, failed, outOf: parts.length }) };
}

/** Loads parts side by side, and has them read in their own order: readings that fit equally well stand in the order in which they were read. */
async function loadAll(
  parts: readonly string[],
  loadPart: (address: string) => Promise<SearchData>,
  read: (data: Promise<SearchData>) => Promise<void>,
): Promise<void> {
  const [first, ...rest] = parts;
  if (first === undefined) return;
  let last = read(loadPart(first));
  await last;
  const inTurn = async () => {
    for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
      const data = loadPart(part);
      last = last.then(() => read(data));
      // What became of it is told when it is read.
      await data.catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, inTurn));
}

/** Lets other work come first when the last time was a stretch ago. */
function breathing(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < STRETCH) return undefined;
    return new Promise((resolve) => {
      setTimeout(() => {
        since = performance.now();
        resolve();
      });
    });
  };
}

async function fetched(address: string): Promise<SearchData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as SearchData;
}
