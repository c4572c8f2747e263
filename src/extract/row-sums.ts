import { hashing, roomFor, type Templates } from './hash.ts';
import {
  ADD,
  ADD_8,
  AND,
  BITS_SET,
  constant,
  FILL_4,
  GET,
  LOAD,
  LOAD_BYTE,
  LOAD_BYTES_8,
  loop,
  LOWER_HALF,
  moduleOf,
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
 * them. And the loop is WebAssembly, which reads eight numbers of a row together. It hashes
 * features as well, list after list, since a call takes as long as some rows.
 */
export class RowSums {
  /** The keys of the rows to be added up are put here, or the values of features, whose hashes are the keys. */
  readonly values: Int32Array;
  /** Sums of each list, `sumStep` apart. */
  readonly sums: Int32Array;
  readonly sumStep: number;
  readonly #memory: WebAssembly.Memory;
  readonly #program: Program;
  readonly #cellsAt: number;
  /** Where the templates lie that were used before, and the end of the last. */
  readonly #cells = new Map<Templates, number>();
  #cellsEnd: number;

  /** A table of 2 ** bits rows, each of `width` numbers. It has room for the values and the sums of some lists. */
  constructor({ at, numbers }: SparseRows, width: number, bits: number, { values, lists }: Room) {
    this.sumStep = roomFor(width);
    const valuesAt = lists * this.sumStep * INT;
    this.#cellsAt = this.#cellsEnd = valuesAt + roomFor(values + 1) * INT;
    const notesAt = this.#cellsAt + CELLS;
    const groups = Math.ceil(2 ** bits / GROUP);
    const rowsAt = notesAt + groups * NOTE;
    // The first row is of 0, and the last is read eight numbers wide as well.
    const size = width + numbers.length + COLUMNS;
    this.#memory = new WebAssembly.Memory({ initial: Math.ceil((rowsAt + size) / PAGE) });
    const { buffer } = this.#memory;
    this.sums = new Int32Array(buffer, 0, lists * this.sumStep);
    this.values = new Int32Array(buffer, valuesAt, values);
    const notes = new Int32Array(buffer, notesAt, groups * 2);
    for (let n = 0; n < at.length; n++) {
      const group = Math.floor(at[n]! / GROUP) * 2;
      if (notes[group] === 0) notes[group + 1] = n;
      notes[group]! |= 1 << (at[n]! % GROUP);
    }
    new Int8Array(buffer, rowsAt + width).set(numbers);
    this.#program = newProgram(this.#memory, { width, mask: 2 ** bits - 1, notesAt, rowsAt });
  }

  /** Adds up the rows of the keys `values[from .. to]`, modulo the number of rows, into the first sums: at most `MOST_KEYS`. */
  addUp(from: number, to: number): void {
    const { byteOffset } = this.values;
    this.#program.addUp(byteOffset + from * INT, byteOffset + to * INT, 0);
  }

  /**
   * Turns `lists` lists of values into features, which with a place depend on it as well, and adds up the rows of each list. The
   * first begins at `from` and the others follow `step` apart; up to three numbers behind each are lost. The sums of the first are
   * put in place `list`, those of the others behind it.
   */
  addUpLists(
    templates: Templates,
    from: number,
    step: number,
    lists: number,
    list: number,
    place?: number,
  ): void {
    const at = this.values.byteOffset + from * INT;
    this.#program.addUpLists(
      at,
      at + lists * step * INT,
      step * INT,
      templates.count * INT,
      this.#cellsOf(templates),
      place === undefined ? 0 : 1,
      place ?? 0,
      list * this.sumStep * INT,
    );
  }

  #cellsOf(templates: Templates): number {
    const known = this.#cells.get(templates);
    if (known !== undefined) return known;
    const at = this.#cellsEnd;
    new Int32Array(this.#memory.buffer, at, (this.#cellsAt + CELLS - at) / INT).set(templates.cells);
    this.#cells.set(templates, at);
    this.#cellsEnd += templates.cells.byteLength;
    return at;
  }
}

/** How many values a table has room for, and the sums of how many lists. */
export interface Room {
  readonly values: number;
  readonly lists: number;
}

/** Sums of so many numbers fit into sixteen bits. */
export const MOST_KEYS = 256;
/** Columns that are added up together; those behind them one by one. */
const COLUMNS = 8;
/** Rows that are noted together, as the bits of a number. */
const GROUP = 32;
/** Bytes of a note: the bits, and how many rows are there before them. */
const NOTE = 8;
/** Bytes of a number, and of the templates that a table is asked for. */
const [INT, CELLS] = [4, 4096] as const;
/** Columns whose sums are written together. */
const HALF = COLUMNS / 2;
const PAGE = 65536;

/** Rows of a table that are not all 0. */
export interface SparseRows {
  /** Which rows they are, ascending. */
  readonly at: Int32Array;
  /** Their numbers, row by row. */
  readonly numbers: Int8Array;
}

interface Program {
  readonly addUp: (at: number, end: number, out: number) => void;
  readonly addUpLists: (
    at: number,
    end: number,
    step: number,
    size: number,
    cells: number,
    hasPlace: number,
    place: number,
    out: number,
  ) => void;
}

/** A table's columns and size, and where its notes and rows lie. */
interface Layout {
  readonly width: number;
  readonly mask: number;
  readonly notesAt: number;
  readonly rowsAt: number;
}

function newProgram(memory: WebAssembly.Memory, layout: Layout): Program {
  const further = Math.max(0, layout.width - COLUMNS);
  const program = moduleOf([
    {
      name: 'addUp',
      args: 3,
      numbers: 3 + further,
      vectors: 1,
      instructions: addUp(layout, { at: 0, end: 1, out: 2, numbers: 3, sum: 6 + further }),
    },
    { name: 'addUpLists', args: 8, numbers: 6 + further, vectors: 2, instructions: addUpLists(layout) },
  ]);
  return new WebAssembly.Instance(program, { '': { memory } }).exports as unknown as Program;
}

function addUpLists(layout: Layout): Code {
  const [LIST, END_LIST, STEP, SIZE, CELLS, HAS_PLACE, PLACE, OUT] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [AT, END, CELL, NUMBERS] = [8, 9, 10, 11];
  const VALUE = NUMBERS + 3 + Math.max(0, layout.width - COLUMNS);
  return loop(LIST, END_LIST, [
    [GET, LIST, TEE, AT, GET, SIZE, ADD, SET, END],
    [GET, CELLS, SET, CELL],
    hashing({ at: AT, end: END, cells: CELL, hasPlace: HAS_PLACE, place: PLACE, value: VALUE }),
    [GET, LIST, SET, AT],
    addUp(layout, { at: AT, end: END, out: OUT, numbers: NUMBERS, sum: VALUE + 1 }),
    [GET, OUT, constant(roomFor(layout.width) * INT), ADD, SET, OUT],
    [GET, LIST, GET, STEP, ADD, SET, LIST],
  ]);
}

/** The variables of `addUp`: addresses of keys and of their end, and of the sums; the first of three numbers and those of further columns; a vector. */
interface AddUpVariables {
  readonly at: number;
  readonly end: number;
  readonly out: number;
  readonly numbers: number;
  readonly sum: number;
}

function addUp(
  { width, mask, notesAt, rowsAt }: Layout,
  { at, end, out, numbers, sum }: AddUpVariables,
): Code {
  const [key, found, row, firstSum] = [numbers, numbers + 1, numbers + 2, numbers + 3];
  const further = Array.from({ length: Math.max(0, width - COLUMNS) }, (_, n) => n);
  return [
    [constant(0), FILL_4, SET, sum, further.map((n) => [constant(0), SET, firstSum + n])],
    loop(at, end, [
      [GET, at, LOAD(0), constant(mask), AND, TEE, key],
      [constant(5), SHIFT_RIGHT, constant(NOTE), TIMES, TEE, row],
      // The bits up to that of the row: its own is the uppermost.
      [LOAD(notesAt), GET, key, constant(GROUP - 1), XOR, SHIFT_LEFT, TEE, found, BITS_SET],
      [GET, row, LOAD(notesAt + 4), ADD],
      // Where it is not there the first row is taken.
      [GET, found, constant(31), SHIFT_RIGHT, AND, constant(width), TIMES, SET, row],
      [GET, sum, GET, row, LOAD_BYTES_8(rowsAt), ADD_8, SET, sum],
      further.map((n) => [
        GET,
        firstSum + n,
        GET,
        row,
        LOAD_BYTE(rowsAt + COLUMNS + n),
        ADD,
        SET,
        firstSum + n,
      ]),
      [GET, at, constant(INT), ADD, SET, at],
    ]),
    [GET, out, GET, sum, LOWER_HALF, STORE_V(0)],
    width > HALF ? [GET, out, GET, sum, UPPER_HALF, STORE_V(16)] : [],
    further.map((n) => [GET, out, GET, firstSum + n, STORE(INT * (COLUMNS + n))]),
  ];
}
