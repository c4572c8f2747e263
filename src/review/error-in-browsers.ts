/** What browsers are told through the development server. */
interface ErrorPayload {
  readonly type: 'error';
  readonly err: { readonly message: string; readonly stack: string };
}

/** As much of Vite's server as this needs. */
export interface Server {
  readonly ws: {
    send(payload: ErrorPayload): void;
    on(event: 'connection', listener: () => void): void;
  };
}

/**
 * Shows in the browsers of a development server why a change of the content is not on
 * the pages. Those stay as they were before it, and an editor who looks at them would
 * take them for what became of it; so does a page that is opened later.
 */
export function errorInBrowsers({ ws }: Server): { show(error: unknown): void; clear(): void } {
  let shown: ErrorPayload | null = null;
  ws.on('connection', () => {
    if (shown !== null) ws.send(shown);
  });
  return {
    show(error) {
      // The stack would lead into this program: what is wrong is in the content.
      shown = {
        type: 'error',
        err: { message: error instanceof Error ? error.message : String(error), stack: '' },
      };
      ws.send(shown);
    },
    clear() {
      shown = null;
    },
  };
}
