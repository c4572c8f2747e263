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
  return spread(a ^ (b + shiftOf(a)));
}

function shiftOf(a: number): number {
  return (0x9e3779b9 + (a << 6) + (a >>> 2)) | 0;
}

function spread(bits: number): number {
  const mixed = Math.imul(bits, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The bit that tells features of words from those of tags and places, so that training can leave words out. */
export const LEXICAL = 1;

/** The templates of features that are described together, in the order in which their values are written. */
export interface Templates {
  readonly seeds: Int32Array;
  /** What mixing adds to a value for the seed's sake: see `mix`. */
  readonly shifts: Int32Array;
  readonly lexical: Int32Array;
}

/** Reads "w1 t2 …": the number of each template, `w` where it looks at words and `t` where at tags and places only. */
export function templatesOf(list: string): Templates {
  const templates = list.trim().split(/\s+/);
  const seeds = Int32Array.from(templates, (template) => Math.imul(Number(template.slice(1)), 0x9e3779b1));
  return {
    seeds,
    shifts: seeds.map(shiftOf),
    lexical: Int32Array.from(templates, (template) => (template.startsWith('w') ? LEXICAL : 0)),
  };
}

/**
 * Turns the values of features in `features[from .. to]` into features, in place.
 * In one loop, since that is several times as fast as one by one.
 */
export function hashFeatures(
  { seeds, shifts, lexical }: Templates,
  features: Int32Array,
  from: number,
  to: number,
): void {
  for (let k = from, t = 0; k < to; k++, t++)
    features[k] = (spread(seeds[t]! ^ (features[k]! + shifts[t]!)) & ~LEXICAL) | lexical[t]!;
}

/** The same for features that depend on `place` as well. */
export function hashFeaturesAt(
  place: number,
  templates: Templates,
  features: Int32Array,
  from: number,
  to: number,
): void {
  for (let k = from; k < to; k++) features[k] = mix(features[k]!, place);
  hashFeatures(templates, features, from, to);
}
