/**
 * `node src/rendering/render-part.ts BUNDLE OUT N/M` renders the part of the site
 * that `AS_REPORTED_PART` names, of its pages every M-th from the N-th on: BUNDLE
 * is what Astro bundled, OUT where the pages go. Tells its parent process how far
 * it is.
 */
import { join } from 'node:path';
import { currentPart, readPart } from '../parts.ts';
import { loadBundle } from './bundle.ts';
import { encodeAtOnce } from './encode-at-once.ts';
import { hashAtOnce } from './hash-at-once.ts';
import { keepPages } from './page-response.ts';
import { trimPolicy } from './trim-policy.ts';
import { writePage } from './write-page.ts';

/** What a part says while it is rendered. */
export interface PartProgress {
  readonly pages: number;
  readonly of: number;
}

/** The parent hears of every so many pages. */
const EVERY = 100;

const [bundle, out, pages] = process.argv.slice(2);
const share = readPart(pages ?? '');
if (bundle === undefined || out === undefined || share === null)
  throw new Error('render-part.ts needs BUNDLE, OUT and N/M');

// Without the build there is nothing to render for.
process.once('disconnect', () => process.exit(1));

// Astro takes these three from the platform where it renders a page, and neither its build
// nor its container, which knows no routes, styles and policies, can be given others. This
// process renders pages and does nothing else.
encodeAtOnce();
hashAtOnce();
keepPages();
const { paths, render } = await loadBundle(bundle);
const isFirst = (currentPart()?.number ?? 0) === 0;
// Pages that there is one of do not depend on the part: the first makes them.
const own = (await paths())
  .filter(({ route }) => isFirst || route.pathname === undefined)
  .filter((_, i) => i % share.of === share.number);
for (const [i, path] of own.entries()) {
  const response = await render(path);
  // The page of what is not found says so.
  if (!response.ok && path.pathname !== '/404')
    throw new Error(`${path.pathname} cannot be rendered (status ${response.status}).`);
  // As with Astro: what has no body becomes no file.
  if (response.body !== null) writePage(join(out, fileOf(path)), trimmed(response.body));
  if ((i + 1) % EVERY === 0) process.send?.({ pages: i + 1, of: own.length } satisfies PartProgress);
}
process.removeAllListeners('disconnect');
process.disconnect?.();

/** Where a host looks for an address. */
function fileOf({ pathname, route }: (typeof own)[number]): string {
  if (route.type !== 'page') return pathname;
  return pathname === '/404' ? '404.html' : join(pathname, 'index.html');
}

/** A page of HTML comes as bytes, what is none as text. */
function trimmed(page: Uint8Array | string): Uint8Array | string {
  if (page instanceof Uint8Array) return trimPolicy(Buffer.from(page.buffer, page.byteOffset, page.length));
  return page;
}
