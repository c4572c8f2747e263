import { relative } from 'node:path';

/** A path as an editor would type it: from here, or as it was named when it lies elsewhere. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return (/^\.\.(?:[\\/]|$)/.test(fromHere) ? path : fromHere).replaceAll('\\', '/');
}
