import {
  ADD,
  ADD_4,
  AND_NOT_V,
  constant,
  END,
  FILL_4,
  functionOf,
  GET,
  IF,
  LOAD_V,
  loop,
  OR_V,
  programOf,
  SET,
  SHIFT_LEFT_4,
  SHIFT_RIGHT_4,
  STORE_V,
  TEE,
  TIMES_4,
  XOR_V,
} from './wasm.ts';

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

const SHIFT = 0x9e3779b9;
const SPREADING = 0x85ebca6b;

/** Mixes two hashes; the order matters. */
export function mix(a: number, b: number): number {
  return spread(a ^ (b + shiftOf(a)));
}

function shiftOf(a: number): number {
  return (SHIFT + (a << 6) + (a >>> 2)) | 0;
}

function spread(bits: number): number {
  const mixed = Math.imul(bits, SPREADING);
  return mixed ^ (mixed >>> 13);
}

/** The bit that tells features of words from those of tags and places, so that training can leave words out. */
export const LEXICAL = 1;

/** The templates of features that are described together, in the order in which their values are written: where they lie in memory. */
export type Templates = number;

declare const isHashable: unique symbol;
/** Features that lie where they can be hashed. */
export type Features = Int32Array & { readonly [isHashable]: true };

/**
 * Room for `length` features. It is never given back: to be called once for each
 * place that describes features.
 */
export function newFeatures(length: number): Features {
  return new Int32Array(memory.buffer, reserve(length), length) as unknown as Features;
}

/** Reads "w1 t2 …": the number of each template, `w` where it looks at words and `t` where at tags and places only. */
export function templatesOf(list: string): Templates {
  const templates = list.trim().split(/\s+/);
  const length = Math.ceil(templates.length / AT_ONCE) * AT_ONCE * 3;
  const at = reserve(length);
  const numbers = new Int32Array(memory.buffer, at, length);
  for (const [t, template] of templates.entries()) {
    const cell = (t - (t % AT_ONCE)) * 3 + (t % AT_ONCE);
    const seed = Math.imul(Number(template.slice(1)), 0x9e3779b1);
    numbers[cell] = seed;
    numbers[cell + AT_ONCE] = shiftOf(seed);
    numbers[cell + AT_ONCE * 2] = template.startsWith('w') ? LEXICAL : 0;
  }
  return at;
}

/** Turns the values of features in `features[from .. to]` into features, in place; up to three behind `to` are lost. */
export function hashFeatures(templates: Templates, features: Features, from: number, to: number): void {
  const { byteOffset } = features;
  hash(byteOffset + from * 4, byteOffset + to * 4, templates, 0, 0);
}

/** The same for features that depend on `place` as well. */
export function hashFeaturesAt(
  place: number,
  templates: Templates,
  features: Features,
  from: number,
  to: number,
): void {
  const { byteOffset } = features;
  hash(byteOffset + from * 4, byteOffset + to * 4, templates, 1, place);
}

/** Features are hashed four at a time. */
const AT_ONCE = 4;
const memory = new WebAssembly.Memory({ initial: 8 });
let reserved = 0;

/** Where there is room for `length` numbers, and for three more. */
function reserve(length: number): number {
  const at = reserved;
  reserved += Math.ceil(length / AT_ONCE + 1) * AT_ONCE * 4;
  return at;
}

/** From the value at `AT` up to that at `END_AT`; mixed with `PLACE` first where `HAS_PLACE`. */
const [AT, END_AT, TEMPLATES, HAS_PLACE, PLACE, VALUE] = [0, 1, 2, 3, 4, 5];

// prettier-ignore
const spreadAll = [
  ...constant(SPREADING), ...FILL_4, ...TIMES_4, TEE, VALUE,
  GET, VALUE, ...constant(13), ...SHIFT_RIGHT_4, ...XOR_V,
];

// prettier-ignore
const hash = functionOf(
  programOf(5, 0, loop(AT, END_AT, [
    GET, AT, ...LOAD_V(0), SET, VALUE,
    GET, HAS_PLACE, ...IF,
      GET, VALUE,
      GET, PLACE, ...constant(SHIFT), ADD, ...FILL_4,
      GET, VALUE, ...constant(6), ...SHIFT_LEFT_4, ...ADD_4,
      GET, VALUE, ...constant(2), ...SHIFT_RIGHT_4, ...ADD_4,
      ...XOR_V, ...spreadAll, SET, VALUE,
    END,
    GET, AT,
    GET, TEMPLATES, ...LOAD_V(0), GET, VALUE, GET, TEMPLATES, ...LOAD_V(16), ...ADD_4, ...XOR_V, ...spreadAll,
    ...constant(LEXICAL), ...FILL_4, ...AND_NOT_V, GET, TEMPLATES, ...LOAD_V(32), ...OR_V,
    ...STORE_V(0),
    GET, AT, ...constant(16), ADD, SET, AT,
    GET, TEMPLATES, ...constant(48), ADD, SET, TEMPLATES,
  ])),
  memory,
);
