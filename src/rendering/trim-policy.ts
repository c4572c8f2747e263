import { hash } from 'node:crypto';

const DIRECTIVE = "script-src 'self'";
const HASH = /^'sha\d+-/;
const SCRIPT = '<script';
const END_OF_SCRIPT = '</script>';

/** A script of this type is never run, so that no policy names it. */
const DATA = ' type="application/ld+json"';

/**
 * Takes out of a built page's security policy, in place, every hash that belongs
 * to no script of the page itself: Astro writes those of the whole site into each
 * page. The policy gets stricter, never laxer. Pages without a policy come back
 * as they are. No words of a page look like its policy: quotes in them are escaped.
 */
export function trimPolicy(page: Buffer): Buffer {
  const begin = page.indexOf(DIRECTIVE);
  if (begin < 0) return page;
  const end = page.indexOf(';', begin);
  const own = hashesOfScripts(page);
  const sources = page
    .toString('latin1', begin, end)
    .split(' ')
    .filter((source) => source !== '' && (!HASH.test(source) || own.has(source)));
  const written = page.write(sources.join(' '), begin, 'latin1');
  page.copyWithin(begin + written, end);
  return page.subarray(0, page.length - (end - begin - written));
}

function hashesOfScripts(page: Buffer): Set<string> {
  const hashes = new Set<string>();
  for (let at = page.indexOf(SCRIPT); at >= 0; at = page.indexOf(SCRIPT, at + 1)) {
    const words = page.indexOf('>', at) + 1;
    if (page.toString('latin1', at + SCRIPT.length, words - 1) === DATA) continue;
    const source = page.subarray(words, page.indexOf(END_OF_SCRIPT, words));
    hashes.add(`'sha256-${hash('sha256', source, 'base64')}'`);
  }
  return hashes;
}
