import { hash } from 'node:crypto';

/**
 * Lets `crypto.subtle.digest` hash at once in this process. Astro asks it for
 * the hash of each page's styles and waits: for a thread to answer takes longer
 * than to hash them here. Pages of a route have the same ones: the last hash is kept.
 */
export function hashAtOnce(): void {
  let last = { name: '', bytes: new Uint8Array(), digest: new ArrayBuffer() };
  crypto.subtle.digest = (algorithm, data) => {
    const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
    const bytes = ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);
    if (name !== last.name || Buffer.compare(bytes, last.bytes) !== 0) {
      const digest = hash(name.replace('-', ''), bytes, 'buffer');
      last = { name, bytes: bytes.slice(), digest: Uint8Array.from(digest).buffer };
    }
    return Promise.resolve(last.digest.slice());
  };
}
