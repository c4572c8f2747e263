import { CUE_LABELS } from './cue-features.ts';
import type { Surroundings } from './surroundings.ts';
import { TAGS, type Units } from './units.ts';
import { newNetworkProgram, type NetworkProgram } from './network-program.ts';
import { readTable, type StoredTable } from './weights.ts';
import { blocksOf, LONGEST_BLOCK } from './windows.ts';

/**
 * A recurrent network that reads a block forward and backward (gated recurrent
 * units, Cho et al. 2014) and tells for each unit how likely it has each label of
 * the first pass. Its weights lie in the memory of its program: see `readNetwork`.
 */
export interface Network {
  readonly program: NetworkProgram;
  readonly memory: WebAssembly.Memory;
  /** Addresses of the rows of classes, places, words and endings; of the others by slot, 0 where there is none. */
  readonly classes: number;
  readonly places: number;
  readonly words: Int32Array;
  readonly suffixes: Int32Array;
  /** Addresses of the weights of both directions, of the labels' and of free memory. */
  readonly directions: readonly [number, number];
  readonly label: number;
  readonly labelBias: Float32Array;
  readonly free: number;
}

/** Everything learned, before it is multiplied out: what describes a unit, and the gates' weights over it. */
export interface Parameters {
  readonly classes: Float64Array;
  readonly words: Float64Array;
  readonly suffixes: Float64Array;
  readonly places: Float64Array;
  /** Rows of `WORD_SIZE` and of `PLACE_SIZE`, one for each of the `GATES`. */
  readonly wordGates: Float64Array;
  readonly placeGates: Float64Array;
  readonly recurrent: Float64Array;
  readonly bias: Float64Array;
  readonly label: Float64Array;
  readonly labelBias: Float64Array;
}

/** The same as the weights' file holds it. */
export type StoredNetwork = { readonly [K in keyof Parameters]: StoredTable };

/** Size of the state of one direction. */
export const SIZE = 32;
/** Reset, update and candidate of each unit of the state, forward before backward. */
export const GATES = 6 * SIZE;
export const [CLASS_SIZE, OWN_SIZE, SUFFIX_SIZE, PLACE_SIZE] = [24, 10, 8, 24] as const;
export const WORD_SIZE = CLASS_SIZE + OWN_SIZE + SUFFIX_SIZE;
/** Classes of words, with that of unknown ones. */
export const CLASSES = 513;
/** Classes of words, slots of words and of endings, and places, each as a power of 2. */
export const [CLASS_BITS, WORD_BITS, SUFFIX_BITS, PLACE_BITS] = [10, 16, 12, 8] as const;

const SHAPES = 32;
const SHAPE_ROW = TAGS.length;
const EDGE_ROW = SHAPE_ROW + SHAPES;
const CONTINUES_ROW = EDGE_ROW + 4;
const LAYOUT_ROW = CONTINUES_ROW + 2;
const MANNER_ROW = LAYOUT_ROW + 64;
export const PLACES = MANNER_ROW + 32;
/** Rows of places that describe one unit. */
export const UNIT_PLACES = 6;

export function wordSlot(word: number): number {
  return Math.imul(word, 0x9e3779b1) >>> (32 - WORD_BITS);
}

export function suffixSlot(suffix: number): number {
  return Math.imul(suffix, 0x85ebca6b) >>> (32 - SUFFIX_BITS);
}

/** Writes the rows of places that describe unit `i` of a block: tag, shape, edges of the sentence, what stands around it. */
export function placesOf(
  { tag, shape, sentence, continues }: Units,
  { layout, manner }: Surroundings,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  at: number,
): void {
  const begins = i === from || sentence[i - 1] !== sentence[i];
  const ends = i + 1 === to || sentence[i + 1] !== sentence[i];
  out[at] = tag[i]!;
  out[at + 1] = SHAPE_ROW + shape[i]!;
  out[at + 2] = EDGE_ROW + (begins ? 1 : 0) + (ends ? 2 : 0);
  out[at + 3] = CONTINUES_ROW + continues[i]!;
  out[at + 4] = LAYOUT_ROW + layout[i]!;
  out[at + 5] = MANNER_ROW + manner[i]!;
}

const BYTES = 4;
const ROW = GATES * BYTES;
const STATES = 2 * SIZE * BYTES;
const PAGE = 65_536;
/** Rows that are added up for a unit: class, word, ending and places. */
const MOST_KEYS = 3 + UNIT_PLACES;
/** Label scores are worked out in eights. */
const SCORES = 8;

/** Puts the stored weights into a program's memory, multiplied out so that reading only adds rows. */
export function readNetwork(stored: StoredNetwork): Network {
  const number = (table: StoredTable): Float64Array => {
    const { rows, unit } = readTable(table);
    const values = new Float64Array(rows.numbers);
    for (let i = 0; i < values.length; i++) values[i]! *= unit;
    return values;
  };
  const parts: Float32Array[] = [];
  // A state of 0 stands at the beginning.
  let end = SIZE * BYTES;
  const place = (values: Float32Array): number => {
    const at = end;
    parts.push(values);
    end += values.byteLength;
    return at;
  };
  const wordGates = number(stored.wordGates);
  const bySlot = (table: StoredTable, from: number): Int32Array => {
    const values = number(table);
    const { width } = table;
    const kept = new Float64Array(values.length);
    let used = 0;
    const rowOf = new Int32Array(2 ** table.bits).fill(-1);
    for (let slot = 0; slot < rowOf.length; slot++) {
      const row = values.subarray(slot * width, (slot + 1) * width);
      if (isZero(row)) continue;
      kept.set(row, used);
      rowOf[slot] = used / width;
      used += width;
    }
    const at = place(gatesOf(kept.subarray(0, used), width, wordGates, WORD_SIZE, from));
    return rowOf.map((row) => (row < 0 ? 0 : at + row * ROW));
  };
  const recurrent = number(stored.recurrent);
  const bias = number(stored.bias);
  const direction = (d: number): number => {
    const own = recurrent.subarray(d * 3 * SIZE * SIZE, (d + 1) * 3 * SIZE * SIZE);
    const at = place(columnsOf(own, 3 * SIZE, SIZE, 3 * SIZE));
    place(Float32Array.from(bias.subarray(d * SIZE, (d + 1) * SIZE)));
    return at;
  };
  const addresses = {
    classes: place(gatesOf(number(stored.classes), CLASS_SIZE, wordGates, WORD_SIZE, 0)),
    places: place(gatesOf(number(stored.places), PLACE_SIZE, number(stored.placeGates), PLACE_SIZE, 0)),
    words: bySlot(stored.words, CLASS_SIZE),
    suffixes: bySlot(stored.suffixes, CLASS_SIZE + OWN_SIZE),
    directions: [direction(0), direction(1)] as const,
    label: place(columnsOf(number(stored.label), CUE_LABELS, 2 * SIZE, SCORES)),
    labelBias: Float32Array.from(number(stored.labelBias)),
  };
  const room = MOST_KEYS * BYTES + SCORES * BYTES + LONGEST_BLOCK * (ROW + STATES);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((end + room) / PAGE) });
  let at = SIZE * BYTES;
  for (const part of parts) {
    new Float32Array(memory.buffer, at, part.length).set(part);
    at += part.byteLength;
  }
  return { ...addresses, program: newNetworkProgram(memory, SIZE), memory, free: end };
}

/** In a loop: there are some ten thousand rows, and each thread reads them before it starts. */
function isZero(row: Float64Array): boolean {
  for (let i = 0; i < row.length; i++) if (row[i] !== 0) return false;
  return true;
}

/** For each row of `rows` its product with `width` columns, from column `from` on, of each of the gates' rows. */
function gatesOf(
  rows: Float64Array,
  width: number,
  gates: Float64Array,
  gateWidth: number,
  from: number,
): Float32Array {
  const count = rows.length / width;
  const out = new Float32Array(count * GATES);
  for (let row = 0; row < count; row++)
    for (let gate = 0; gate < GATES; gate++) {
      let sum = 0;
      for (let k = 0; k < width; k++) sum += rows[row * width + k]! * gates[gate * gateWidth + from + k]!;
      out[row * GATES + gate] = sum;
    }
  return out;
}

/** A matrix column by column, each filled up with 0 to `height`. */
function columnsOf(matrix: Float64Array, rows: number, columns: number, height: number): Float32Array {
  const out = new Float32Array(columns * height);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      out[column * height + row] = matrix[row * columns + column]!;
  return out;
}

/** How likely the network holds each label of the first pass for each unit: `unit * CUE_LABELS + label`. */
export function outlineOf(units: Units, surroundings: Surroundings, network: Network): Float32Array {
  const { program, memory, directions, label, labelBias, free } = network;
  const outline = new Float32Array(units.length * CUE_LABELS);
  const keys = new Int32Array(memory.buffer, free, MOST_KEYS);
  const scoresAt = free + MOST_KEYS * BYTES;
  const scores = new Float32Array(memory.buffer, scoresAt, SCORES);
  const gatesAt = scoresAt + SCORES * BYTES;
  const statesAt = gatesAt + LONGEST_BLOCK * ROW;
  const places = new Int32Array(UNIT_PLACES);
  for (const [from, to] of blocksOf(units)) {
    const length = to - from;
    for (let i = from; i < to; i++) {
      let count = 0;
      keys[count++] = network.classes + units.family[i]! * ROW;
      const word = network.words[wordSlot(units.word[i]!)]!;
      if (word > 0) keys[count++] = word;
      const suffix = network.suffixes[suffixSlot(units.suffix[i]!)]!;
      if (suffix > 0) keys[count++] = suffix;
      placesOf(units, surroundings, i, from, to, places, 0);
      for (const place of places) keys[count++] = network.places + place * ROW;
      program.addUp(free, free + count * BYTES, gatesAt + (i - from) * ROW);
    }
    program.run(gatesAt, ROW, statesAt, STATES, length, 0, directions[0]);
    const last = length - 1;
    program.run(
      gatesAt + last * ROW + ROW / 2,
      -ROW,
      statesAt + last * STATES + STATES / 2,
      -STATES,
      length,
      0,
      directions[1],
    );
    for (let i = from; i < to; i++) {
      program.label(statesAt + (i - from) * STATES, label, scoresAt);
      let sum = 0;
      for (let y = 0; y < CUE_LABELS; y++) sum += scores[y] = Math.exp(scores[y]! + labelBias[y]!);
      for (let y = 0; y < CUE_LABELS; y++) outline[i * CUE_LABELS + y] = scores[y]! / sum;
    }
  }
  return outline;
}
