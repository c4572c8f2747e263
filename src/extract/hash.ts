/**
 * Features are numbers: a template's number mixed with the hashes of what it
 * looks at. Only sums of learned weights depend on them, never an outcome that
 * must be free of collisions.
 */

/** 32-bit FNV-1a hash of a word. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Mixes two hashes; the order matters. */
export function mix(a: number, b: number): number {
  const mixed = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The bit that tells features of words from those of tags and places, so that training can leave words out. */
export const LEXICAL = 1;
