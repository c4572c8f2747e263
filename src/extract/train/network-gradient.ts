import { CUE_LABELS } from '../cue-labels.ts';
import {
  CLASS_BITS,
  CLASS_SIZE,
  GATES,
  OWN_SIZE,
  PLACE_BITS,
  PLACE_SIZE,
  SIZE,
  SUFFIX_BITS,
  SUFFIX_SIZE,
  UNIT_PLACES,
  WORD_BITS,
  WORD_CLASSES,
  WORD_SIZE,
  type Parameters,
} from '../network.ts';
import { labelChances, labelGradient } from './label-gradient.ts';
import { NO_ROW, WORD_PARTS, type LabelChances, type Passage } from './passages.ts';
import {
  addRowOf,
  addTo,
  matrixOf,
  newMatrix,
  product,
  release,
  transposed,
  type Matrix,
} from './products.ts';
import { run, runBack, type Recurrence } from './recurrence.ts';

/** What is left out at random, so that nothing is relied on alone. */
export interface Dropout {
  /** Share of words that are hidden, of what describes a word, and of states. */
  readonly words: number;
  readonly inputs: number;
  readonly states: number;
  readonly random: () => number;
}

export const NO_DROPOUT: Dropout = { words: 0, inputs: 0, states: 0, random: () => 1 };

const WIDTH = 2 * SIZE;

/** Adds the gradient of the loss of some passages to `gradient`, and returns the loss: see `labelGradient`. */
export function addGradient(
  network: Parameters,
  passages: readonly Passage[],
  dropout: Dropout,
  gradient: Parameters,
): number {
  release();
  const { blocks, words, spots, wordGates, placeGates, lower, upper, upperGates, second } = readPassages(
    network,
    passages,
    dropout,
  );
  const kept = keep(second.states, dropout);
  const { loss, back } = labelGradient(network, passages, kept.states, gradient);
  for (let k = 0; k < back.numbers.length; k++) back.numbers[k]! *= kept.factors[k]!;
  const upperAhead = runBack(upper, second, blocks, back, {
    recurrent: gradient.upperRecurrent,
    bias: gradient.upperBias,
  });
  addTo(gradient.upperGates, WIDTH, product(transposed(upperAhead), lower.states));
  const ahead = runBack(network, lower, blocks, product(upperAhead, upperGates), gradient);

  const perWord = newMatrix(words.inputs.rows, GATES);
  const perSpot = newMatrix(spots.inputs.rows, GATES);
  for (let i = 0; i < ahead.rows; i++) {
    addRowOf(perWord, words.of[i]!, ahead, i);
    addRowOf(perSpot, spots.of[i]!, ahead, i);
  }
  addTo(gradient.placeGates, PLACE_SIZE, product(transposed(perSpot), spots.inputs));
  addTo(gradient.wordGates, WORD_SIZE, product(transposed(perWord), words.inputs));
  const backSpots = product(perSpot, placeGates);
  for (let s = 0; s < backSpots.rows; s++)
    for (let p = 0; p < UNIT_PLACES; p++)
      for (let k = 0, row = spots.rows[s * UNIT_PLACES + p]! * PLACE_SIZE; k < PLACE_SIZE; k++)
        gradient.places[row + k]! += backSpots.numbers[s * backSpots.width + k]!;
  const { numbers: backWords, width } = product(perWord, wordGates);
  for (let w = 0; w < words.inputs.rows; w++)
    eachPart(words.rows, w, gradient, (table, row, size, from) => {
      for (let k = 0; k < size; k++)
        table[row * size + k]! += backWords[w * width + from + k]! * words.kept[w * WORD_SIZE + from + k]!;
    });
  return loss;
}

/** The chances of labels that the network gives, with nothing left out. */
export function chancesIn(network: Parameters, passages: readonly Passage[]): LabelChances[] {
  release();
  return labelChances(network, passages, readPassages(network, passages, NO_DROPOUT).second.states);
}

/** Reads passages twice, forward and backward, as `network.ts` does. */
function readPassages(network: Parameters, passages: readonly Passage[], dropout: Dropout) {
  const blocks = blocksIn(passages);
  const length = blocks.at(-1)?.[1] ?? 0;
  const words = describeWords(network, passages, length, dropout);
  const spots = describeSpots(network, passages, length);
  const wordGates = matrixOf(network.wordGates, WORD_SIZE);
  const placeGates = matrixOf(network.placeGates, PLACE_SIZE);
  const gates = newMatrix(length, GATES);
  const byWord = product(words.inputs, transposed(wordGates));
  const bySpot = product(spots.inputs, transposed(placeGates));
  for (let i = 0; i < length; i++) {
    addRowOf(gates, i, byWord, words.of[i]!);
    addRowOf(gates, i, bySpot, spots.of[i]!);
  }
  const lower = run(network, gates, blocks);
  const upper: Recurrence = { recurrent: network.upperRecurrent, bias: network.upperBias };
  const upperGates = matrixOf(network.upperGates, WIDTH);
  const second = run(upper, product(lower.states, transposed(upperGates)), blocks);
  return { blocks, words, spots, wordGates, placeGates, lower, upper, upperGates, second };
}

/** The passages one after another: the first position of each and the one behind its last. */
function blocksIn(passages: readonly Passage[]): [number, number][] {
  let at = 0;
  return passages.map(({ length }) => [at, (at += length)]);
}

/** The states with some left out and the others raised, and by what. */
function keep({ rows, numbers }: Matrix, dropout: Dropout): { states: Matrix; factors: Float64Array } {
  const states = newMatrix(rows, WIDTH);
  const factors = new Float64Array(numbers.length);
  const boost = 1 / (1 - dropout.states);
  for (let k = 0; k < factors.length; k++) {
    factors[k] = dropout.random() >= dropout.states ? boost : 0;
    states.numbers[k] = numbers[k]! * factors[k]!;
  }
  return { states, factors };
}

/** The parts that describe word `w`: their table, row, width and place in the description. */
function eachPart(
  rows: readonly number[],
  w: number,
  tables: Parameters,
  visit: (table: Float64Array, row: number, width: number, from: number) => void,
): void {
  for (let part = 0; part < WORD_PARTS; part++) {
    const row = rows[w * WORD_PARTS + part]!;
    if (row === NO_ROW) continue;
    if (part < WORD_CLASSES) visit(tables.classes, row, CLASS_SIZE, 0);
    else if (part === WORD_CLASSES) visit(tables.words, row, OWN_SIZE, CLASS_SIZE);
    else visit(tables.suffixes, row, SUFFIX_SIZE, CLASS_SIZE + OWN_SIZE);
  }
}

/** Stands for any word that is hidden, which has no parts. */
const HIDDEN = -1;

/** The different words of some passages, described once each. */
function describeWords(
  network: Parameters,
  passages: readonly Passage[],
  length: number,
  dropout: Dropout,
): { of: Int32Array; rows: number[]; inputs: Matrix; kept: Float64Array } {
  const number = new Map<number, number>();
  const of = new Int32Array(length);
  const rows: number[] = [];
  let at = 0;
  for (const { length, words, parts } of passages)
    for (let i = 0; i < length; i++, at++) {
      const hidden = dropout.random() < dropout.words;
      const key = hidden ? HIDDEN : words[i]!;
      let n = number.get(key);
      if (n === undefined) {
        n = number.size;
        number.set(key, n);
        for (let part = 0; part < WORD_PARTS; part++)
          rows.push(hidden ? NO_ROW : parts[i * WORD_PARTS + part]!);
      }
      of[at] = n;
    }
  const inputs = newMatrix(number.size, WORD_SIZE);
  const kept = new Float64Array(number.size * WORD_SIZE);
  const boost = 1 / (1 - dropout.inputs);
  for (let w = 0; w < number.size; w++) {
    eachPart(rows, w, network, (table, row, width, from) => {
      for (let k = 0; k < width; k++) inputs.numbers[w * inputs.width + from + k]! += table[row * width + k]!;
    });
    for (let k = 0; k < WORD_SIZE; k++) {
      kept[w * WORD_SIZE + k] = dropout.random() >= dropout.inputs ? boost : 0;
      inputs.numbers[w * inputs.width + k]! *= kept[w * WORD_SIZE + k]!;
    }
  }
  return { of, rows, inputs, kept };
}

/** The different sets of places that units of some passages have, described once each. */
function describeSpots(
  { places: table }: Parameters,
  passages: readonly Passage[],
  length: number,
): { of: Int32Array; rows: number[]; inputs: Matrix } {
  const number = new Map<number, number>();
  const of = new Int32Array(length);
  const rows: number[] = [];
  let at = 0;
  for (const { length, places } of passages)
    for (let i = 0; i < length; i++, at++) {
      let key = 0;
      for (let p = 0; p < UNIT_PLACES; p++) key = key * 2 ** PLACE_BITS + places[i * UNIT_PLACES + p]!;
      let n = number.get(key);
      if (n === undefined) {
        n = number.size;
        number.set(key, n);
        for (let p = 0; p < UNIT_PLACES; p++) rows.push(places[i * UNIT_PLACES + p]!);
      }
      of[at] = n;
    }
  const inputs = newMatrix(number.size, PLACE_SIZE);
  for (const [n, row] of rows.entries()) {
    const to = Math.floor(n / UNIT_PLACES) * inputs.width;
    for (let k = 0; k < PLACE_SIZE; k++) inputs.numbers[to + k]! += table[row * PLACE_SIZE + k]!;
  }
  return { of, rows, inputs };
}

export function emptyParameters(): Parameters {
  return {
    classes: new Float64Array(2 ** CLASS_BITS * CLASS_SIZE),
    words: new Float64Array(2 ** WORD_BITS * OWN_SIZE),
    suffixes: new Float64Array(2 ** SUFFIX_BITS * SUFFIX_SIZE),
    places: new Float64Array(2 ** PLACE_BITS * PLACE_SIZE),
    wordGates: new Float64Array(GATES * WORD_SIZE),
    placeGates: new Float64Array(GATES * PLACE_SIZE),
    recurrent: new Float64Array(GATES * SIZE),
    bias: new Float64Array(WIDTH),
    upperGates: new Float64Array(GATES * WIDTH),
    upperRecurrent: new Float64Array(GATES * SIZE),
    upperBias: new Float64Array(WIDTH),
    label: new Float64Array(CUE_LABELS * WIDTH),
    labelBias: new Float64Array(CUE_LABELS),
    steps: new Float64Array(CUE_LABELS ** 2),
  };
}
