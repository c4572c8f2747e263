import { href } from './href.ts';

/**
 * Full address of a page, for data and feeds that are read elsewhere. Below
 * the host only, as `href`, where the build does not know its site.
 *
 * @param path from the site's root, with a leading slash, as `permalinks/paths.ts` builds it
 */
export function address(path: string): string {
  // A variable that a continuous-integration system leaves unset comes as an empty text.
  const site = import.meta.env.SITE || undefined;
  return site === undefined ? href(path) : new URL(href(path), site).href;
}
