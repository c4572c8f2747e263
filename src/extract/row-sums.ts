import {
  ADD,
  ADD_8,
  AND,
  BITS_SET,
  constant,
  functionOf,
  GET,
  LOAD,
  LOAD_BYTE,
  LOAD_BYTES_8,
  loop,
  LOWER_HALF,
  programOf,
  SET,
  SHIFT_LEFT,
  SHIFT_RIGHT,
  STORE,
  STORE_V,
  TEE,
  TIMES,
  UPPER_HALF,
  XOR,
  type Code,
} from './wasm.ts';

/**
 * A table of small whole numbers that adds up rows of itself. Nearly all of the
 * time goes into fetching rows that lie far apart. So rows that are all 0, which are
 * most, take no room: for each 32 rows it is noted which of them are there, and how many before
 * them. And the loop is WebAssembly, which reads eight numbers of a row together.
 */
export interface RowSums {
  /** The keys of the rows to be added up are put here, at most `MOST_KEYS`. */
  readonly keys: Int32Array;
  /** Adds up the rows of the first `count` keys, modulo the number of rows, into `sums`. */
  readonly addUp: (count: number) => void;
  readonly sums: Int32Array;
}

/** Sums of so many numbers fit into sixteen bits. */
const MOST_KEYS = 256;
/** Columns that are added up together; those behind them one by one. */
const COLUMNS = 8;
/** Rows that are noted together, as the bits of a number. */
const GROUP = 32;
/** Bytes of a note: the bits, and how many rows are there before them. */
const NOTE = 8;

/** Where things lie in memory, in bytes: sums, keys, notes, rows. */
const SUMS_AT = 0;
const MOST_COLUMNS = 16;
const KEYS_AT = SUMS_AT + MOST_COLUMNS * 4;
const NOTES_AT = KEYS_AT + MOST_KEYS * 4;
const PAGE = 65536;

/** Rows of a table that are not all 0. */
export interface SparseRows {
  /** Which rows they are, ascending. */
  readonly at: Int32Array;
  /** Their numbers, row by row. */
  readonly numbers: Int8Array;
}

/** A table of 2 ** bits rows, each of `width` numbers: at most `MOST_COLUMNS`. */
export function newRowSums({ at, numbers }: SparseRows, width: number, bits: number): RowSums {
  const groups = Math.ceil(2 ** bits / GROUP);
  const rowsAt = NOTES_AT + groups * NOTE;
  // The first row is of 0, and the last is read eight numbers wide as well.
  const size = width + numbers.length + COLUMNS;
  const memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + size) / PAGE) });
  const notes = new Int32Array(memory.buffer, NOTES_AT, groups * 2);
  for (let n = 0; n < at.length; n++) {
    const group = Math.floor(at[n]! / GROUP) * 2;
    if (notes[group] === 0) notes[group + 1] = n;
    notes[group]! |= 1 << (at[n]! % GROUP);
  }
  new Int8Array(memory.buffer, rowsAt + width).set(numbers);
  const run = functionOf(
    programOf(2, Math.max(0, width - COLUMNS) + 3, addUp(width, 2 ** bits - 1, rowsAt)),
    memory,
  );
  return {
    keys: new Int32Array(memory.buffer, KEYS_AT, MOST_KEYS),
    sums: new Int32Array(memory.buffer, SUMS_AT, width),
    addUp: (count) => run(KEYS_AT, KEYS_AT + count * 4),
  };
}

/** From the key at `AT` up to that at `END_AT`. */
const [AT, END_AT, KEY, FOUND, ROW, FIRST_SUM] = [0, 1, 2, 3, 4, 5];

// prettier-ignore
function addUp(width: number, mask: number, rowsAt: number): Code {
  const further = Array.from({ length: Math.max(0, width - COLUMNS) }, (_, n) => n);
  const sum = FIRST_SUM + further.length;
  return [
    ...loop(AT, END_AT, [
      GET, AT, ...LOAD(0), ...constant(mask), AND, TEE, KEY,
      ...constant(5), SHIFT_RIGHT, ...constant(NOTE), TIMES, TEE, ROW,
      // The bits up to that of the row: its own is the uppermost.
      ...LOAD(NOTES_AT), GET, KEY, ...constant(GROUP - 1), XOR, SHIFT_LEFT, TEE, FOUND, BITS_SET,
      GET, ROW, ...LOAD(NOTES_AT + 4), ADD,
      // Where it is not there the first row is taken.
      GET, FOUND, ...constant(31), SHIFT_RIGHT, AND, ...constant(width), TIMES, SET, ROW,
      GET, sum, GET, ROW, ...LOAD_BYTES_8(rowsAt), ...ADD_8, SET, sum,
      ...further.flatMap((n) => [
        GET, FIRST_SUM + n, GET, ROW, ...LOAD_BYTE(rowsAt + COLUMNS + n), ADD, SET, FIRST_SUM + n,
      ]),
      GET, AT, ...constant(4), ADD, SET, AT,
    ]),
    ...constant(SUMS_AT), GET, sum, ...LOWER_HALF, ...STORE_V(0),
    ...constant(SUMS_AT), GET, sum, ...UPPER_HALF, ...STORE_V(16),
    ...further.flatMap((n) => [...constant(SUMS_AT), GET, FIRST_SUM + n, ...STORE(4 * (COLUMNS + n))]),
  ];
}
