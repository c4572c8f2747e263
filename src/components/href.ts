/**
 * Address of a page below the site's `base`.
 *
 * @param path from the site's root, with a leading slash, as `permalinks/paths.ts` builds it
 */
export function href(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
