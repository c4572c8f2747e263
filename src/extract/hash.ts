import {
  ADD,
  ADD_4,
  AND_NOT_V,
  constant,
  END,
  FILL_4,
  GET,
  IF,
  LOAD_V,
  loop,
  OR_V,
  SET,
  SHIFT_LEFT_4,
  SHIFT_RIGHT_4,
  STORE_V,
  TEE,
  TIMES_4,
  XOR_V,
  type Code,
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

/**
 * The templates of features that are described together, in the order in which their values are
 * written: of each four the seeds, what they add, and the bits of those that look at words.
 */
export interface Templates {
  readonly count: number;
  readonly cells: Int32Array;
}

/** Features are hashed four at a time. */
export const AT_ONCE = 4;
/** Rows of four numbers that describe four templates. */
const ROWS = 3;

/** Reads "w1 t2 …": the number of each template, `w` where it looks at words and `t` where at tags and places only. */
export function templatesOf(list: string): Templates {
  const templates = list.trim().split(/\s+/);
  const cells = new Int32Array(roomFor(templates.length) * ROWS);
  for (const [t, template] of templates.entries()) {
    const cell = (t - (t % AT_ONCE)) * ROWS + (t % AT_ONCE);
    const seed = Math.imul(Number(template.slice(1)), 0x9e3779b1);
    cells[cell] = seed;
    cells[cell + AT_ONCE] = shiftOf(seed);
    cells[cell + AT_ONCE * 2] = template.startsWith('w') ? LEXICAL : 0;
  }
  return { count: templates.length, cells };
}

/** How much room that many values need to be hashed. */
export function roomFor(values: number): number {
  return Math.ceil(values / AT_ONCE) * AT_ONCE;
}

/** The features that the templates make of the values from `from` on; with a place, such as depend on it as well. */
export function featuresOf(
  { count, cells }: Templates,
  values: Int32Array,
  from: number,
  place?: number,
): number[] {
  return Array.from({ length: count }, (_, t) => {
    const cell = (t - (t % AT_ONCE)) * ROWS + (t % AT_ONCE);
    const value = values[from + t]!;
    const placed = place === undefined ? value : mix(value, place);
    return (mix(cells[cell]!, placed) & ~LEXICAL) | cells[cell + AT_ONCE * 2]!;
  });
}

/** The variables that `hashing` takes: addresses of values and of their end, and of the cells of templates; a place, and whether there is one; a vector. */
export interface HashingVariables {
  readonly at: number;
  readonly end: number;
  readonly cells: number;
  readonly hasPlace: number;
  readonly place: number;
  readonly value: number;
}

/** The same as instructions, which put the features in the place of the values; up to three numbers behind them are lost. */
export function hashing({ at, end, cells, hasPlace, place, value }: HashingVariables): Code {
  const spreadAll: Code = [
    [constant(SPREADING), FILL_4, TIMES_4, TEE, value],
    [GET, value, constant(13), SHIFT_RIGHT_4, XOR_V],
  ];
  const withPlace: Code = [
    [GET, value],
    [GET, place, constant(SHIFT), ADD, FILL_4],
    [GET, value, constant(6), SHIFT_LEFT_4, ADD_4],
    [GET, value, constant(2), SHIFT_RIGHT_4, ADD_4],
    [XOR_V, spreadAll, SET, value],
  ];
  return loop(at, end, [
    [GET, at, LOAD_V(0), SET, value],
    [GET, hasPlace, IF, withPlace, END],
    [GET, at],
    [GET, cells, LOAD_V(0), GET, value, GET, cells, LOAD_V(16), ADD_4, XOR_V, spreadAll],
    [constant(LEXICAL), FILL_4, AND_NOT_V, GET, cells, LOAD_V(32), OR_V],
    STORE_V(0),
    [GET, at, constant(16), ADD, SET, at],
    [GET, cells, constant(48), ADD, SET, cells],
  ]);
}
