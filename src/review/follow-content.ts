import { sep } from 'node:path';
import { errorInBrowsers, type Server as Told } from './error-in-browsers.ts';

/** As much of the development server as this needs. */
interface Server extends Told {
  readonly watcher: {
    add(path: string): unknown;
    on(event: 'all', listener: (event: string, path: string) => void): unknown;
  };
  readonly middlewares: {
    use(handler: (request: unknown, response: Response, next: () => void) => void): unknown;
  };
}

interface Response {
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown;
  end(text: string): unknown;
}

/** What becomes of the content under a development server. */
interface Follower {
  /** Analyses the content folder. Rejects where something is wrong with it. */
  readonly analyse: () => Promise<unknown>;
  /** Has the pages made anew of what was analysed. */
  readonly reload: () => void;
  /** Says to the person at the terminal what is wrong. */
  readonly complain: (message: string) => void;
}

/** Seconds after which a browser that was told what is wrong asks again. */
const AGAIN = 2;

/**
 * Analyses the content folder `root`, an absolute path, now and whenever something in it
 * changes; resolves after the first time. Where something is wrong the server goes on, and
 * says so until it is mended: with the pages there are, or in place of them where none could
 * be made yet.
 */
export async function followContent(
  server: Server,
  root: string,
  { analyse, reload, complain }: Follower,
): Promise<void> {
  const browsers = errorInBrowsers(server);
  let hasPages = false;
  let wrong = '';
  const analyseAgain = oneAtATime(async () => {
    try {
      await analyse();
    } catch (error) {
      // A stack would lead into this program: what is wrong is in the content.
      wrong = error instanceof Error ? error.message : String(error);
      complain(wrong);
      browsers.show(error);
      return;
    }
    browsers.clear();
    if (hasPages) reload();
    hasPages = true;
  });
  server.middlewares.use((_request, response, next) => {
    if (hasPages) return next();
    response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', Refresh: String(AGAIN) });
    response.end(`${wrong}\n\nWhen this is mended, the page comes by itself.\n`);
  });
  server.watcher.add(root);
  server.watcher.on('all', (_event, path) => {
    if (path === root || path.startsWith(root + sep)) void analyseAgain();
  });
  await analyseAgain();
}

/**
 * A run of `task` after another, never two beside each other: a change of many files would
 * begin one for each, and an earlier one could end last. However often it is asked for while
 * one goes on, it runs once more.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return run();
    next ??= running.then(() => {
      next = null;
      return run();
    });
    return next;
  };
}
