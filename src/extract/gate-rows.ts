import type { NetworkProgram } from './network-program.ts';

const BYTES = 4;
/** Numbers by which a row is known. */
const KEYS = 3;
/** Places that a row may stand in. */
const TRIED = 8;

/** How many rows are kept, by how many numbers each is described and how many gates it has. */
export interface GateRowsSize {
  /** 2 ** bits rows. */
  readonly bits: number;
  readonly width: number;
  readonly gates: number;
}

/** Bytes that they take. */
export function roomOfGateRows({ bits, width, gates }: GateRowsSize): number {
  return (width + placesOf(bits) * gates) * BYTES;
}

function placesOf(bits: number): number {
  return 2 ** bits + TRIED - 1;
}

/**
 * What the gates make of what describes a unit: a row each, worked out when it is
 * first met, since an article has few of the thousands. Each row has a few places; one
 * that finds them all taken drives another out, so that memory does not grow.
 */
export class GateRows {
  /** What describes the row that was not found: to be written before `fill`, all 0 at first. */
  readonly described: Float32Array;
  /** The address of the row that was looked for last. */
  address = 0;
  readonly #program: NetworkProgram;
  readonly #columns: number;
  readonly #rows: number;
  readonly #gates: number;
  readonly #memory: WebAssembly.Memory;
  readonly #shift: number;
  readonly #keys: Int32Array;
  readonly #isKnown: Uint8Array;
  #driven = 0;

  /** Keeps rows in `memory` from `at` on; the gates' weights over each number that describes a row lie from `columns` on. */
  constructor(
    program: NetworkProgram,
    memory: WebAssembly.Memory,
    columns: number,
    { bits, width, gates }: GateRowsSize,
    at: number,
  ) {
    this.described = new Float32Array(memory.buffer, at + placesOf(bits) * gates * BYTES, width);
    this.#program = program;
    this.#columns = columns;
    this.#rows = at;
    this.#gates = gates;
    this.#memory = memory;
    this.#shift = 32 - bits;
    // The places of the last rows reach beyond the others.
    const places = placesOf(bits);
    this.#keys = new Int32Array(places * KEYS);
    this.#isKnown = new Uint8Array(places);
  }

  /** Looks for the row of three numbers: where it is not known, it is to be described and filled. */
  find(a: number, b: number, c: number): boolean {
    const first = Math.imul(Math.imul(a ^ (c << 16), 0x9e3779b1) ^ b, 0x85ebca6b) >>> this.#shift;
    let place = first;
    for (; place < first + TRIED; place++) {
      const at = place * KEYS;
      if (this.#keys[at] === a && this.#keys[at + 1] === b && this.#keys[at + 2] === c) break;
      if (this.#isKnown[place] === 0) break;
    }
    const isFound = place < first + TRIED && this.#isKnown[place] === 1;
    if (!isFound) {
      // Where all are taken one after the other has to go.
      if (place === first + TRIED) place = first + (this.#driven++ % TRIED);
      this.#isKnown[place] = 1;
      this.#keys.set([a, b, c], place * KEYS);
    }
    this.address = this.#rows + place * this.#gates * BYTES;
    return isFound;
  }

  /** Works the row out that was not found. */
  fill(): void {
    const { byteOffset, byteLength } = this.described;
    const { address } = this;
    const end = address + this.#gates * BYTES;
    new Float32Array(this.#memory.buffer, address, this.#gates).fill(0);
    this.#program.addProducts(
      byteOffset,
      byteOffset + byteLength,
      this.#columns,
      end - address,
      address,
      end,
    );
    this.described.fill(0);
  }
}
