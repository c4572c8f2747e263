import { CUE_LABELS } from './cue-labels.ts';
import type { Surroundings } from './surroundings.ts';
import { TAGS, type Units } from './units.ts';
import { newNetworkProgram, type NetworkProgram } from './network-program.ts';
import { CLASSES, FINER_CLASSES, FINER_KINDS } from './word-classes.ts';
import { numbersOf, rowsIn, type StoredTable } from './weights.ts';
import { blocksOf, LONGEST_BLOCK } from './windows.ts';

/**
 * A recurrent network that reads a block forward and backward (gated recurrent
 * units, Cho et al. 2014), then what it made of every unit once more the same way,
 * and tells for each unit how likely it has each label of the first pass. Its weights lie in the memory of its program: see `readNetwork`.
 */
export interface Network {
  readonly program: NetworkProgram;
  readonly memory: WebAssembly.Memory;
  /** What describes a unit: by class and by place, and by slot of the word and of its ending. */
  readonly classes: GateRows;
  readonly places: GateRows;
  readonly words: GateRows;
  readonly suffixes: GateRows;
  /** Addresses of the weights of both directions, first and second reading; of the second's gates over the first's states; of the labels' and of free memory. */
  readonly directions: Directions;
  readonly upperDirections: Directions;
  readonly upperGates: number;
  readonly label: number;
  readonly labelBias: Float32Array;
  readonly free: number;
}

type Directions = readonly [number, number];

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
  /** The same of the second reading, over the states of the first. */
  readonly upperGates: Float64Array;
  readonly upperRecurrent: Float64Array;
  readonly upperBias: Float64Array;
  readonly label: Float64Array;
  readonly labelBias: Float64Array;
}

/** The same as the weights' file holds it. */
export type StoredNetwork = { readonly [K in keyof Parameters]: StoredTable };

/** Size of the state of one direction. */
export const SIZE = 32;
/** Reset, update and candidate of each unit of the state, forward before backward. */
export const GATES = 6 * SIZE;
export const [CLASS_SIZE, OWN_SIZE, SUFFIX_SIZE, PLACE_SIZE] = [40, 10, 8, 24] as const;
export const WORD_SIZE = CLASS_SIZE + OWN_SIZE + SUFFIX_SIZE;
/** Classes of words, slots of words and of endings, and places, each as a power of 2. */
export const [CLASS_BITS, WORD_BITS, SUFFIX_BITS, PLACE_BITS] = [11, 16, 12, 8] as const;

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

/** Writes the rows of classes whose sum stands for the word of a unit, and returns their end. */
export function classRowsOf({ family, finer }: Units, i: number, out: Int32Array, at: number): number {
  let end = at;
  out[end++] = family[i]!;
  if (family[i]! === 0) return end;
  for (let kind = 0; kind < FINER_KINDS; kind++)
    out[end++] = CLASSES + kind * FINER_CLASSES + finer[i * FINER_KINDS + kind]!;
  return end;
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
/** Rows of classes that describe a word, at most. */
export const WORD_CLASSES = 1 + FINER_KINDS;
/** Rows that are added up for a unit: classes, word, ending and places. */
const MOST_KEYS = WORD_CLASSES + 2 + UNIT_PLACES;
/** Label scores are worked out in eights. */
const SCORES = 8;
/** Where a row of 0 stands, which is a state of 0 too. */
const NOTHING = 0;

/** Puts the stored weights into a program's memory. */
export function readNetwork(stored: StoredNetwork): Network {
  const number = (table: StoredTable): Float64Array => Float64Array.from(numbersOf(table), by(table.unit));
  const parts: Float32Array[] = [];
  let end = NOTHING + ROW;
  const place = (values: Float32Array): number => {
    const at = end;
    parts.push(values);
    end += values.byteLength;
    return at;
  };
  const direction = (recurrent: Float64Array, bias: Float64Array, d: number): number => {
    const own = recurrent.subarray(d * 3 * SIZE * SIZE, (d + 1) * 3 * SIZE * SIZE);
    const at = place(columnsOf(own, 3 * SIZE, SIZE, 3 * SIZE));
    place(Float32Array.from(bias.subarray(d * SIZE, (d + 1) * SIZE)));
    return at;
  };
  const both = (recurrent: StoredTable, bias: StoredTable): Directions => [
    direction(number(recurrent), number(bias), 0),
    direction(number(recurrent), number(bias), 1),
  ];
  const directions = both(stored.recurrent, stored.bias);
  const upperDirections = both(stored.upperRecurrent, stored.upperBias);
  const upperGates = place(columnsOf(number(stored.upperGates), GATES, 2 * SIZE, GATES));
  const label = place(columnsOf(number(stored.label), CUE_LABELS, 2 * SIZE, SCORES));
  const room = MOST_KEYS * BYTES + SCORES * BYTES + LONGEST_BLOCK * (ROW + 2 * STATES);
  const described = [stored.classes, stored.places, stored.words, stored.suffixes];
  const rows = described.reduce((sum, table) => sum + rowsIn(table), 0);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((end + room + rows * ROW) / PAGE) });
  let at = NOTHING + ROW;
  for (const part of parts) {
    new Float32Array(memory.buffer, at, part.length).set(part);
    at += part.byteLength;
  }
  let rowsAt = end + room;
  const rowsOf = (table: StoredTable, gates: Float64Array, gateWidth: number, from: number): GateRows => {
    const own = new GateRows(table, gates, gateWidth, from, memory, rowsAt);
    rowsAt += rowsIn(table) * ROW;
    return own;
  };
  const wordGates = number(stored.wordGates);
  return {
    program: newNetworkProgram(memory, SIZE),
    memory,
    classes: rowsOf(stored.classes, wordGates, WORD_SIZE, 0),
    places: rowsOf(stored.places, number(stored.placeGates), PLACE_SIZE, 0),
    words: rowsOf(stored.words, wordGates, WORD_SIZE, CLASS_SIZE),
    suffixes: rowsOf(stored.suffixes, wordGates, WORD_SIZE, CLASS_SIZE + OWN_SIZE),
    directions,
    upperDirections,
    upperGates,
    label,
    labelBias: Float32Array.from(number(stored.labelBias)),
    free: end,
  };
}

const by = (unit: number) => (weight: number) => weight * unit;

const UNKNOWN = -1;

/**
 * Rows of a table, each multiplied out over the gates, so that reading only adds
 * rows: when a text first has them, since it has few of the thousands.
 */
class GateRows {
  readonly #numbers: Int8Array;
  readonly #unit: number;
  readonly #width: number;
  readonly #gates: Float64Array;
  readonly #gateWidth: number;
  readonly #from: number;
  readonly #memory: WebAssembly.Memory;
  readonly #addresses: Int32Array;
  #end: number;

  /** The row's numbers belong to the gates' columns from `from` on; products lie in `memory` from `at` on. */
  constructor(
    table: StoredTable,
    gates: Float64Array,
    gateWidth: number,
    from: number,
    memory: WebAssembly.Memory,
    at: number,
  ) {
    this.#numbers = numbersOf(table);
    this.#unit = table.unit;
    this.#width = table.width;
    this.#gates = gates;
    this.#gateWidth = gateWidth;
    this.#from = from;
    this.#memory = memory;
    this.#addresses = new Int32Array(2 ** table.bits).fill(UNKNOWN);
    this.#end = at;
  }

  /** The address of a row's product; `NOTHING` where the row is all 0. */
  addressOf(row: number): number {
    const known = this.#addresses[row]!;
    return known === UNKNOWN ? (this.#addresses[row] = this.#multiply(row)) : known;
  }

  #multiply(row: number): number {
    const [unit, gates, from] = [this.#unit, this.#gates, this.#from];
    const numbers = this.#numbers.subarray(row * this.#width, (row + 1) * this.#width);
    if (numbers.every((number) => number === 0)) return NOTHING;
    const at = this.#end;
    const product = new Float32Array(this.#memory.buffer, at, GATES);
    for (let gate = 0; gate < GATES; gate++) {
      let sum = 0;
      const first = gate * this.#gateWidth + from;
      for (let k = 0; k < numbers.length; k++) sum += numbers[k]! * unit * gates[first + k]!;
      product[gate] = sum;
    }
    this.#end += ROW;
    return at;
  }
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
  const { program, memory, label, labelBias, free } = network;
  const outline = new Float32Array(units.length * CUE_LABELS);
  const keys = new Int32Array(memory.buffer, free, MOST_KEYS);
  const scoresAt = free + MOST_KEYS * BYTES;
  const scores = new Float32Array(memory.buffer, scoresAt, SCORES);
  const gatesAt = scoresAt + SCORES * BYTES;
  const gates = new Float32Array(memory.buffer, gatesAt, LONGEST_BLOCK * GATES);
  const statesAt = gatesAt + LONGEST_BLOCK * ROW;
  const upperStatesAt = statesAt + LONGEST_BLOCK * STATES;
  for (const [from, to] of blocksOf(units)) {
    const length = to - from;
    for (let i = from; i < to; i++) {
      const count = keysOf(units, surroundings, network, i, from, to, keys);
      program.addUp(free, free + count * BYTES, gatesAt + (i - from) * ROW);
    }
    readBothWays(network, network.directions, gatesAt, statesAt, length);
    gates.fill(0, 0, length * GATES);
    for (let i = 0; i < length; i++) {
      const [state, gate] = [statesAt + i * STATES, gatesAt + i * ROW];
      program.addProducts(state, state + STATES, network.upperGates, ROW, gate, gate + ROW);
    }
    readBothWays(network, network.upperDirections, gatesAt, upperStatesAt, length);
    for (let i = from; i < to; i++) {
      program.label(upperStatesAt + (i - from) * STATES, label, scoresAt);
      let sum = 0;
      for (let y = 0; y < CUE_LABELS; y++) sum += scores[y] = Math.exp(scores[y]! + labelBias[y]!);
      for (let y = 0; y < CUE_LABELS; y++) outline[i * CUE_LABELS + y] = scores[y]! / sum;
    }
  }
  return outline;
}

const classRows = new Int32Array(WORD_CLASSES);
const places = new Int32Array(UNIT_PLACES);

/** Writes the addresses of the rows that describe unit `i` of a block, and returns how many they are. */
function keysOf(
  units: Units,
  surroundings: Surroundings,
  network: Network,
  i: number,
  from: number,
  to: number,
  keys: Int32Array,
): number {
  let count = 0;
  for (let k = 0, end = classRowsOf(units, i, classRows, 0); k < end; k++)
    keys[count++] = network.classes.addressOf(classRows[k]!);
  const word = network.words.addressOf(wordSlot(units.word[i]!));
  if (word !== NOTHING) keys[count++] = word;
  const suffix = network.suffixes.addressOf(suffixSlot(units.suffix[i]!));
  if (suffix !== NOTHING) keys[count++] = suffix;
  placesOf(units, surroundings, i, from, to, places, 0);
  for (const place of places) keys[count++] = network.places.addressOf(place);
  return count;
}

/** Reads the gates of a block of `length` units forward and backward into states. */
function readBothWays(
  { program }: Network,
  directions: Directions,
  gatesAt: number,
  statesAt: number,
  length: number,
): void {
  program.run(gatesAt, ROW, statesAt, STATES, length, NOTHING, directions[0]);
  const last = length - 1;
  program.run(
    gatesAt + last * ROW + ROW / 2,
    -ROW,
    statesAt + last * STATES + STATES / 2,
    -STATES,
    length,
    NOTHING,
    directions[1],
  );
}
