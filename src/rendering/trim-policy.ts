import { createHash } from 'node:crypto';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;
const INLINE = /<(script|style)\b[^>]*>([\s\S]*?)<\/\1>/gi;
const HASH = /'sha\d+-[^']+'/g;

/** Styles that pages have in common are hashed once; those of single pages come and go. */
const KEPT = 1000;

/**
 * Makes a function that takes out of a built page's security policy every hash
 * that belongs to no script or style of the page itself: Astro writes those of
 * the whole site into each page. The policy gets stricter, never laxer. Pages
 * without a policy come back as they are.
 */
export function policyTrimmer(): (html: string) => string {
  const hashes = new Map<string, string>();
  const hashOf = (source: string) => {
    const hash = hashes.get(source) ?? `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
    if (hashes.size >= KEPT) hashes.clear();
    hashes.set(source, hash);
    return hash;
  };
  return (html) => {
    const own = new Set(Array.from(html.matchAll(INLINE), ([, , source]) => hashOf(source ?? '')));
    return html.replace(META, (meta, policy: string) =>
      meta.replace(
        policy,
        policy.replace(HASH, (hash) => (own.has(hash) ? hash : '')).replace(/ +(?=[ ;]|$)/g, ''),
      ),
    );
  };
}
