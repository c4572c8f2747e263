/** A built site: where it stands, and under which address it is served while tests run. */
export interface BuiltSite {
  /** Begins the titles of its tests. */
  readonly name: string;
  /** Folder with its files. */
  readonly folder: string;
  /** Starts and ends with a slash. */
  readonly base: string;
  /** Host that the build was told it is published under, or null. */
  readonly published: string | null;
  /** Host and port that serve it, without a slash at the end. */
  readonly origin: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: readonly BuiltSite[];
    /** Web socket of the browser that all tests share. */
    browser: string;
  }
}
