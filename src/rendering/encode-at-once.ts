/** Room for a page of most kinds, in bytes; it grows with the longest. */
const ROOM = 1 << 18;

/** UTF-8 takes at most so many bytes for a code unit. */
const BYTES_OF_A_UNIT = 3;

/**
 * Lets `TextEncoder` encode in one go in this process: the platform's goes over
 * a text twice, since it counts the bytes first. Astro encodes every page with it.
 */
export function encodeAtOnce(): void {
  const encoder = new TextEncoder();
  let room = new Uint8Array(ROOM);
  TextEncoder.prototype.encode = (text = '') => {
    const most = text.length * BYTES_OF_A_UNIT;
    if (most > room.length) room = new Uint8Array(most);
    const { written } = encoder.encodeInto(text, room);
    return room.slice(0, written);
  };
}
