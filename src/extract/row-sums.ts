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
  const { run } = new WebAssembly.Instance(program, { '': { memory } }).exports as { run: Run };
  const mask = 2 ** bits - 1;
  return {
    numbers: new Int8Array(memory.buffer, NUMBERS_AT, size),
    keys: new Int32Array(memory.buffer, KEYS_AT, MOST_KEYS),
    sums: new Int32Array(memory.buffer, SUMS_AT, COLUMNS),
    addUp: (count, column) => run(KEYS_AT, KEYS_AT + count * 4, mask, width, NUMBERS_AT + column),
  };
}

/** The program below: from the key at `at` up to that at `end`, rows of numbers from `numbers` on. */
type Run = (at: number, end: number, mask: number, width: number, numbers: number) => void;

const [AT, END, MASK, WIDTH, NUMBERS, SUM] = [0, 1, 2, 3, 4, 5];
const [I32, V128] = [0x7f, 0x7b];
const GET = 0x20;
const SET = 0x21;

// prettier-ignore
const code = [
  1, 1, V128, // one local, `sum`: eight numbers of sixteen bits
  0x02, 0x40, 0x03, 0x40, // block, loop
  GET, AT, GET, END, 0x4f, 0x0d, 1, // leave when at >= end
  GET, SUM,
  GET, AT, 0x28, 2, 0, GET, MASK, 0x71, // i32.load at & mask
  GET, WIDTH, 0x6c, GET, NUMBERS, 0x6a, // * width + numbers
  0xfd, 1, 0, 0, // v128.load8x8_s: eight numbers
  0xfd, 0x8e, 1, SET, SUM, // sum = i16x8.add
  GET, AT, 0x41, 4, 0x6a, SET, AT, // at += 4
  0x0c, 0, 0x0b, 0x0b, // again; end of loop and block
  0x41, SUMS_AT, GET, SUM, 0xfd, 0xa7, 1, 0xfd, 0x0b, 2, 0, // the first four to thirty-two bits, store
  0x41, SUMS_AT, GET, SUM, 0xfd, 0xa8, 1, 0xfd, 0x0b, 2, 16, // the last four
  0x0b,
];

const text = (letters: string) => [letters.length, ...Array.from(letters, (letter) => letter.charCodeAt(0))];
const section = (id: number, bytes: readonly number[]) => [id, bytes.length, ...bytes];

const program = new WebAssembly.Module(
  Uint8Array.from([
    ...text('\0asm').slice(1),
    ...[1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]), // the type of `run`
    ...section(2, [1, ...text(''), ...text('memory'), 2, 0, 1]), // import
    ...section(3, [1, 0]), // one function
    ...section(7, [1, ...text('run'), 0, 0]), // export
    ...section(10, [1, code.length, ...code]),
  ]),
);
