import { href } from '../href.ts';
import { published } from './published.ts';

/**
 * Attributes of an element whose words hold the full address of a page, for
 * `full-address.ts`; none where the build knows its site and has said it already.
 *
 * @param path the page's, from the site's root, as `permalinks/paths.ts` builds it
 * @param full the words with a slot in the place of the address
 */
export function lateAddress(path: string, full: string): { 'data-path'?: string; 'data-full'?: string } {
  return published(path) === null ? { 'data-path': href(path), 'data-full': full } : {};
}
