/**
 * What pages are rendered to, in place of the platform's `Response`: it copies a
 * page into a stream and back out of it, this keeps it as it was made.
 */
export class PageResponse {
  readonly body: string | Uint8Array | null;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  constructor(body: string | Uint8Array | null = null, init: ResponseInit = {}) {
    this.body = body;
    this.status = init.status ?? 200;
    this.statusText = init.statusText ?? '';
    this.headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
  }
  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }
}

/** Lets what is rendered in this process from now on be a `PageResponse`. */
export function keepPages(): void {
  globalThis.Response = PageResponse as unknown as typeof Response;
}
