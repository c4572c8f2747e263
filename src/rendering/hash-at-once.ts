import { hash } from 'node:crypto';

/**
 * Lets `crypto.subtle.digest` hash at once in this process. Astro asks it for
 * the hash of each page's styles and waits: for a thread to answer takes longer
 * than to hash them here.
 */
export function hashAtOnce(): void {
  crypto.subtle.digest = (algorithm, data) => {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    const digest = hash(name.replace('-', ''), bytes, 'buffer');
    return Promise.resolve(Uint8Array.from(digest).buffer);
  };
}
