import { marginals, newChain, sizeChain } from './chain.ts';
import { CUE_LABELS } from './cue-labels.ts';
import type { Surroundings } from './surroundings.ts';
import { TAGS, type Units } from './units.ts';
import { PlaceRows, roomOfGateRows, WordRows } from './gate-rows.ts';
import { newNetworkProgram, ROOM_STATES, ROWS, SCORES, type NetworkProgram } from './network-program.ts';
import { productWeights, recurrentWeights } from './network-weights.ts';
import { CLASSES, FINER_CLASSES, FINER_KINDS } from './word-classes.ts';
import { numbersOf, type StoredTable } from './weights.ts';
import { blocksOf, LONGEST_BLOCK } from './windows.ts';

/**
 * A recurrent network that reads a block forward and backward (gated recurrent
 * units, Cho et al. 2014), then what it made of every unit once more the same way,
 * and tells for each unit how likely it has each label of the first pass, given
 * what labels stand around it. Its weights lie in the memory of its program: see `readNetwork`.
 */
export interface Network {
  readonly program: NetworkProgram;
  readonly memory: WebAssembly.Memory;
  /** What describes a unit: by class and by place, and by slot of the word and of its ending. */
  readonly classes: Rows;
  readonly places: Rows;
  readonly words: Rows;
  readonly suffixes: Rows;
  /** What the gates make of a word, of its form and of its position. */
  readonly wordGates: WordRows;
  readonly formGates: PlaceRows;
  readonly positionGates: PlaceRows;
  /** The addresses of those three of each unit of a block. */
  readonly rows: Int32Array;
  /** Addresses of the weights of both directions, first and second reading; of the second's gates over the first's states; of the labels' and of free memory. */
  readonly directions: number;
  readonly upperDirections: number;
  readonly upperGates: number;
  readonly label: number;
  readonly labelBias: Float32Array;
  /** How much likelier a label is behind another: `before * CUE_LABELS + label`. */
  readonly steps: Float64Array;
  readonly free: number;
}

/** The rows of a table, in units. */
interface Rows {
  readonly numbers: Int8Array;
  readonly unit: number;
  readonly width: number;
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
  /** The same of the second reading, over the states of the first. */
  readonly upperGates: Float64Array;
  readonly upperRecurrent: Float64Array;
  readonly upperBias: Float64Array;
  readonly label: Float64Array;
  readonly labelBias: Float64Array;
  /** Scores of a label behind another: `before * CUE_LABELS + label`. */
  readonly steps: Float64Array;
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
export const [TAG, SHAPE, EDGES, CONTINUES, LAYOUT, MANNER] = [0, 1, 2, 3, 4, 5] as const;

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

/** Whether its sentence begins with unit `i` of a block (1), and whether it ends with it (2). */
function edgesOf(sentence: Int32Array, i: number, from: number, to: number): number {
  const begins = i === from || sentence[i - 1] !== sentence[i];
  const ends = i + 1 === to || sentence[i + 1] !== sentence[i];
  return (begins ? 1 : 0) + (ends ? 2 : 0);
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
  out[at + TAG] = tag[i]!;
  out[at + SHAPE] = SHAPE_ROW + shape[i]!;
  out[at + EDGES] = EDGE_ROW + edgesOf(sentence, i, from, to);
  out[at + CONTINUES] = CONTINUES_ROW + continues[i]!;
  out[at + LAYOUT] = LAYOUT_ROW + layout[i]!;
  out[at + MANNER] = MANNER_ROW + manner[i]!;
}

/** Pairs of a label and the one before. */
const STEPS = CUE_LABELS ** 2;

const BYTES = 4;
const ROW = GATES * BYTES;
/** Bytes of the states of both directions. */
const STATES = 2 * SIZE * 2;
const PAGE = 65_536;
/** What a processor fetches at a time: parts begin with it. */
const LINE = 64;
/** Rows of classes that describe a word, at most. */
export const WORD_CLASSES = 1 + FINER_KINDS;
/** Rows of gates that are kept: an article has some hundred words, a block no more than units. */
const WORD_ROWS = { kept: 4096, most: 4096 + LONGEST_BLOCK, width: WORD_SIZE, gates: GATES } as const;
/** Tag, shape and manner of a unit in 15 bits: words have one manner only, and quotations one tag, so that few combinations occur. */
const FORM_ROWS = { combinations: 2 ** 15, most: 2 ** 9, width: PLACE_SIZE, gates: GATES } as const;
/** Edges, what it continues and layout in 9 bits. */
const POSITION_ROWS = { combinations: 2 ** 9, most: 2 ** 9, width: PLACE_SIZE, gates: GATES } as const;

/** Puts the stored weights into a program's memory. */
export function readNetwork(stored: StoredNetwork): Network {
  let end = 0;
  const reserve = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / LINE) * LINE;
    return at;
  };
  const parts: [number, ArrayBuffer][] = [];
  const place = (part: ArrayBuffer): number => {
    const at = reserve(part.byteLength);
    parts.push([at, part]);
    return at;
  };
  const wordColumns = place(columnsOf(stored.wordGates, WORD_SIZE));
  const placeColumns = place(columnsOf(stored.placeGates, PLACE_SIZE));
  const directions = place(recurrentWeights(stored.recurrent, stored.bias, SIZE));
  const upperDirections = place(recurrentWeights(stored.upperRecurrent, stored.upperBias, SIZE));
  const upperGates = place(productWeights(stored.upperGates, GATES, 2 * SIZE));
  const label = place(productWeights(stored.label, SCORES, 2 * SIZE));
  const [wordRoom, formRoom, positionRoom] = [
    reserve(roomOfGateRows(WORD_ROWS)),
    reserve(roomOfGateRows(FORM_ROWS)),
    reserve(roomOfGateRows(POSITION_ROWS)),
  ];
  const rowsAt = reserve(LONGEST_BLOCK * ROWS * BYTES);
  const room = ROOM_STATES * SIZE * BYTES + LONGEST_BLOCK * (ROW + 2 * STATES + SCORES * BYTES);
  const memory = new WebAssembly.Memory({ initial: Math.ceil((end + room) / PAGE) });
  for (const [at, part] of parts) new Uint8Array(memory.buffer, at).set(new Uint8Array(part));
  const program = newNetworkProgram(memory, SIZE);
  return {
    program,
    memory,
    classes: rowsOf(stored.classes),
    places: rowsOf(stored.places),
    words: rowsOf(stored.words),
    suffixes: rowsOf(stored.suffixes),
    wordGates: new WordRows(program, memory, wordColumns, WORD_ROWS, wordRoom),
    formGates: new PlaceRows(program, memory, placeColumns, FORM_ROWS, formRoom),
    positionGates: new PlaceRows(program, memory, placeColumns, POSITION_ROWS, positionRoom),
    rows: new Int32Array(memory.buffer, rowsAt, LONGEST_BLOCK * ROWS),
    directions,
    upperDirections,
    upperGates,
    label,
    labelBias: Float32Array.from(numbersOf(stored.labelBias), (weight) => weight * stored.labelBias.unit),
    steps: Float64Array.from(numbersOf(stored.steps).subarray(0, STEPS), (weight) =>
      Math.exp(weight * stored.steps.unit),
    ),
    free: end,
  };
}

function rowsOf(table: StoredTable): Rows {
  return { numbers: numbersOf(table), unit: table.unit, width: table.width };
}

/** The gates' weights, a row of numbers of 32 bits for each of the `width` numbers that they look at. */
function columnsOf(table: StoredTable, width: number): ArrayBuffer {
  const numbers = numbersOf(table);
  const columns = new Float32Array(width * GATES);
  for (let gate = 0; gate < GATES; gate++)
    for (let k = 0; k < width; k++) columns[k * GATES + gate] = numbers[gate * width + k]! * table.unit;
  return columns.buffer;
}

/** How likely the network holds each label of the first pass for each unit: `unit * CUE_LABELS + label`. */
export function outlineOf(units: Units, surroundings: Surroundings, network: Network): Float32Array {
  const { program, memory, rows, directions, upperDirections, upperGates, label, free } = network;
  const outline = new Float32Array(units.length * CUE_LABELS);
  const gates = free + ROOM_STATES * SIZE * BYTES;
  const states = gates + LONGEST_BLOCK * ROW;
  const upperStates = states + LONGEST_BLOCK * STATES;
  const scoresAt = upperStates + LONGEST_BLOCK * STATES;
  const scores = new Float32Array(memory.buffer, scoresAt, LONGEST_BLOCK * SCORES);
  for (const [from, to] of blocksOf(units)) {
    const length = to - from;
    const bytes = length * STATES;
    network.wordGates.makeRoom();
    for (let i = from; i < to; i++) findRows(units, surroundings, network, i, from, to);
    program.readRows(rows.byteOffset, states, length, directions, free);
    program.gates(states, states + bytes, upperGates, gates);
    program.readGates(gates, upperStates, length, upperDirections, free);
    program.scores(upperStates, upperStates + bytes, label, scoresAt);
    chancesOfLabels(scores, network, length, outline.subarray(from * CUE_LABELS));
  }
  return outline;
}

const chain = newChain(CUE_LABELS);

/** The chances of the labels of a block as a chain (Lafferty, McCallum and Pereira 2001) of what the network alone gives them. */
function chancesOfLabels(
  scores: Float32Array,
  { labelBias, steps }: Network,
  length: number,
  out: Float32Array,
): void {
  sizeChain(chain, length);
  const { unary, edge, marginal } = chain;
  edge.set(steps);
  for (let i = 0; i < length; i++)
    for (let y = 0; y < CUE_LABELS; y++) unary[i * CUE_LABELS + y] = scores[i * SCORES + y]! + labelBias[y]!;
  marginals(chain, 'same factors');
  for (let k = 0; k < length * CUE_LABELS; k++) out[k] = marginal[k]!;
}

const classRows = new Int32Array(WORD_CLASSES);
const places = new Int32Array(UNIT_PLACES);

/** Writes where the rows of unit `i` of a block lie, whose sum the gates make of it. */
function findRows(
  units: Units,
  surroundings: Surroundings,
  network: Network,
  i: number,
  from: number,
  to: number,
): void {
  const { wordGates, formGates, positionGates, rows } = network;
  const [word, suffix, family] = [units.word[i]!, units.suffix[i]!, units.family[i]!];
  const place = wordGates.placeOf(word, suffix, family);
  let ofWord = wordGates.addressAt(place);
  if (ofWord === 0) {
    describeWord(units, network, i, wordGates.described);
    ofWord = wordGates.learn(word, suffix, family, place);
  }
  const form = units.tag[i]! | (units.shape[i]! << 5) | (surroundings.manner[i]! << 10);
  const edges = edgesOf(units.sentence, i, from, to);
  const position = edges | (units.continues[i]! << 2) | (surroundings.layout[i]! << 3);
  if (formGates.addresses[form] === 0 || positionGates.addresses[position] === 0) {
    placesOf(units, surroundings, i, from, to, places, 0);
    learnPlaces(formGates, form, network.places, TAG, SHAPE, MANNER);
    learnPlaces(positionGates, position, network.places, EDGES, CONTINUES, LAYOUT);
  }
  const at = (i - from) * ROWS;
  rows[at] = ofWord;
  rows[at + 1] = formGates.addresses[form]!;
  rows[at + 2] = positionGates.addresses[position]!;
}

function describeWord(
  units: Units,
  { classes, words, suffixes }: Network,
  i: number,
  out: Float32Array,
): void {
  for (let k = 0, end = classRowsOf(units, i, classRows, 0); k < end; k++)
    addRow(classes, classRows[k]!, out, 0);
  addRow(words, wordSlot(units.word[i]!), out, CLASS_SIZE);
  addRow(suffixes, suffixSlot(units.suffix[i]!), out, CLASS_SIZE + OWN_SIZE);
}

/** Works out the gates of three of the unit's places, unless they are known. */
function learnPlaces(gates: PlaceRows, number: number, rows: Rows, a: number, b: number, c: number): void {
  if (gates.addresses[number] !== 0) return;
  for (const place of [a, b, c]) addRow(rows, places[place]!, gates.described, 0);
  gates.learn(number);
}

function addRow({ numbers, unit, width }: Rows, row: number, out: Float32Array, at: number): void {
  for (let k = 0; k < width; k++) out[at + k]! += numbers[row * width + k]! * unit;
}
