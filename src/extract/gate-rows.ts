import type { NetworkProgram } from './network-program.ts';

const BYTES = 4;

/** How many rows there is room for, by how many numbers each is described and how many gates it has. */
export interface GateRowsSize {
  readonly most: number;
  readonly width: number;
  readonly gates: number;
}

/** Bytes that they take. */
export function roomOfGateRows({ most, width, gates }: GateRowsSize): number {
  return (width + most * gates) * BYTES;
}

/** What the gates make of what describes a unit: a row each, worked out when it is first met, since an article has few of the thousands. */
class GateRows {
  /** What describes the row that is to be added: all 0 at first. */
  readonly described: Float32Array;
  readonly #program: NetworkProgram;
  readonly #memory: WebAssembly.Memory;
  readonly #columns: number;
  readonly #at: number;
  readonly #gates: number;
  protected count = 0;

  /** Keeps rows in `memory` from `at` on; the gates' weights over each number that describes a row lie from `columns` on. */
  constructor(
    program: NetworkProgram,
    memory: WebAssembly.Memory,
    columns: number,
    { most, width, gates }: GateRowsSize,
    at: number,
  ) {
    this.described = new Float32Array(memory.buffer, at + most * gates * BYTES, width);
    this.#program = program;
    this.#memory = memory;
    this.#columns = columns;
    this.#at = at;
    this.#gates = gates;
  }

  /** Works out the row that is described, and returns its address. */
  protected add(): number {
    const { byteOffset, byteLength } = this.described;
    const size = this.#gates * BYTES;
    const at = this.#at + this.count++ * size;
    new Float32Array(this.#memory.buffer, at, this.#gates).fill(0);
    this.#program.addProducts(byteOffset, byteOffset + byteLength, this.#columns, size, at, at + size);
    this.described.fill(0);
    return at;
  }
}

/** Rows of places: each combination of a few places has a number, and there is room for all that occur. */
export class PlaceRows extends GateRows {
  /** The address of the row of each combination, 0 where it is not known. */
  readonly addresses: Int32Array;

  constructor(
    program: NetworkProgram,
    memory: WebAssembly.Memory,
    columns: number,
    size: GateRowsSize & { readonly combinations: number },
    at: number,
  ) {
    super(program, memory, columns, size, at);
    this.addresses = new Int32Array(size.combinations);
  }

  /** Works out the row of a combination that was described. */
  learn(combination: number): number {
    return (this.addresses[combination] = this.add());
  }
}

/** Numbers by which a word's row is known. */
const KEYS = 3;

/** Rows of words, which are found by their hashes. */
export class WordRows extends GateRows {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #addresses: Int32Array;
  readonly #kept: number;

  /** Between blocks no more than `kept` rows are kept, so that there is room for those of the longest block. */
  constructor(
    program: NetworkProgram,
    memory: WebAssembly.Memory,
    columns: number,
    size: GateRowsSize & { readonly kept: number },
    at: number,
  ) {
    super(program, memory, columns, size, at);
    // Half of the places are never taken.
    const places = 2 ** Math.ceil(Math.log2(size.most) + 1);
    this.#mask = places - 1;
    this.#keys = new Int32Array(places * KEYS);
    this.#addresses = new Int32Array(places);
    this.#kept = size.kept;
  }

  /** To be called before a block is read: rows that were found stay where they are until the next. */
  makeRoom(): void {
    if (this.count <= this.#kept) return;
    this.#addresses.fill(0);
    this.count = 0;
  }

  /** The place of the row of three numbers, or where it would stand. */
  placeOf(a: number, b: number, c: number): number {
    let place = (Math.imul(Math.imul(a ^ (c << 16), 0x9e3779b1) ^ b, 0x85ebca6b) >>> 15) & this.#mask;
    for (; this.#addresses[place] !== 0; place = (place + 1) & this.#mask) {
      const at = place * KEYS;
      if (this.#keys[at] === a && this.#keys[at + 1] === b && this.#keys[at + 2] === c) break;
    }
    return place;
  }

  /** The address of the row in a place; 0 where it is not known. */
  addressAt(place: number): number {
    return this.#addresses[place]!;
  }

  /** Works out the row of three numbers that was described, for the place where it would stand. */
  learn(a: number, b: number, c: number, place: number): number {
    this.#keys[place * KEYS] = a;
    this.#keys[place * KEYS + 1] = b;
    this.#keys[place * KEYS + 2] = c;
    return (this.#addresses[place] = this.add());
  }
}
