import {
  ADD,
  ADD_8,
  AND,
  constant,
  functionOf,
  GET,
  LOAD,
  LOAD_BYTES_8,
  loop,
  LOWER_HALF,
  programOf,
  SET,
  STORE_V,
  TIMES,
  UPPER_HALF,
} from './wasm.ts';

/**
 * A table of small whole numbers that adds up rows of itself. Nearly all of the
 * time goes into fetching rows that lie far apart, and a few instructions a row
 * keep several of them on their way at once: so the loop is WebAssembly, which
 * reads the eight numbers of a row together.
 */
export interface RowSums {
  /** Row by row, `width` numbers a row. */
  readonly numbers: Int8Array;
  /** The keys of the rows to be added up are put here, at most `MOST_KEYS`. */
  readonly keys: Int32Array;
  /** Adds up the rows of the first `count` keys; row `key & mask`, eight columns from `column` on, go to `sums`. */
  readonly addUp: (count: number, column: number) => void;
  readonly sums: Int32Array;
}

/** Sums of so many numbers fit into sixteen bits. */
const MOST_KEYS = 256;
/** Columns that are added up together. */
export const COLUMNS = 8;

/** Where things lie in memory, in bytes: sums, keys, numbers. */
const SUMS_AT = 0;
const KEYS_AT = SUMS_AT + COLUMNS * 4;
const NUMBERS_AT = KEYS_AT + MOST_KEYS * 4;
const PAGE = 65536;

/** A table of `2 ** bits` rows of 0. */
export function newRowSums(width: number, bits: number): RowSums {
  const size = width * 2 ** bits;
  // The last rows are read eight numbers wide as well.
  const memory = new WebAssembly.Memory({ initial: Math.ceil((NUMBERS_AT + size + COLUMNS) / PAGE) });
  const run = functionOf(program, memory);
  const mask = 2 ** bits - 1;
  return {
    numbers: new Int8Array(memory.buffer, NUMBERS_AT, size),
    keys: new Int32Array(memory.buffer, KEYS_AT, MOST_KEYS),
    sums: new Int32Array(memory.buffer, SUMS_AT, COLUMNS),
    addUp: (count, column) => run(KEYS_AT, KEYS_AT + count * 4, mask, width, NUMBERS_AT + column),
  };
}

/** From the key at `AT` up to that at `END_AT`, rows of numbers from `NUMBERS` on. */
const [AT, END_AT, MASK, WIDTH, NUMBERS, SUM] = [0, 1, 2, 3, 4, 5];

// prettier-ignore
const program = programOf(5, [
  ...loop(AT, END_AT, [
    GET, SUM,
    GET, AT, ...LOAD, GET, MASK, AND, GET, WIDTH, TIMES, GET, NUMBERS, ADD, ...LOAD_BYTES_8,
    ...ADD_8, SET, SUM,
    GET, AT, ...constant(4), ADD, SET, AT,
  ]),
  ...constant(SUMS_AT), GET, SUM, ...LOWER_HALF, ...STORE_V(0),
  ...constant(SUMS_AT), GET, SUM, ...UPPER_HALF, ...STORE_V(16),
]);
