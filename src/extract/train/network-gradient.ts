import { CUE_LABELS } from '../cue-labels.ts';
import {
  CLASS_BITS,
  CLASS_SIZE,
  classRowsOf,
  GATES,
  OWN_SIZE,
  PLACE_BITS,
  PLACE_SIZE,
  placesOf,
  SIZE,
  SUFFIX_BITS,
  SUFFIX_SIZE,
  suffixSlot,
  UNIT_PLACES,
  WORD_BITS,
  WORD_CLASSES,
  WORD_SIZE,
  wordSlot,
  type Parameters,
} from '../network.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Units } from '../units.ts';
import { addTo, matrixOf, newMatrix, product, release, transposed, type Matrix } from './products.ts';
import { run, runBack, type Recurrence } from './recurrence.ts';

/** A block to learn from: an article's units `from` up to `to` and the label of each unit of the article. */
export interface Passage {
  readonly units: Units;
  readonly surroundings: Surroundings;
  readonly from: number;
  readonly to: number;
  readonly gold: Uint8Array;
}

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

/** Adds the gradient of the log-loss of some passages to `gradient`, and returns the loss. */
export function addGradient(
  network: Parameters,
  passages: readonly Passage[],
  dropout: Dropout,
  gradient: Parameters,
): number {
  release();
  const blocks = blocksIn(passages);
  const length = blocks.at(-1)?.[1] ?? 0;
  const words = describe(network, passages, length, dropout);
  const places = matrixOf(network.places, PLACE_SIZE);
  const wordGates = matrixOf(network.wordGates, WORD_SIZE);
  const placeGates = matrixOf(network.placeGates, PLACE_SIZE);
  const gates = newMatrix(length, GATES);
  const [byWord, byPlace] = [
    product(words.inputs, transposed(wordGates)),
    product(places, transposed(placeGates)),
  ];
  for (let i = 0; i < length; i++) {
    addAt(gates, i, byWord, words.of[i]!);
    for (let p = 0; p < UNIT_PLACES; p++) addAt(gates, i, byPlace, words.places[i * UNIT_PLACES + p]!);
  }
  const lower = run(network, gates, blocks);
  const upper: Recurrence = { recurrent: network.upperRecurrent, bias: network.upperBias };
  const upperGates = matrixOf(network.upperGates, WIDTH);
  const second = run(upper, product(lower.states, transposed(upperGates)), blocks);

  const back = newMatrix(length, WIDTH);
  const loss = labelGradient(network, passages, dropout, second.states.numbers, gradient, back.numbers);
  const upperAhead = runBack(upper, second, blocks, back, {
    recurrent: gradient.upperRecurrent,
    bias: gradient.upperBias,
  });
  addTo(gradient.upperGates, WIDTH, product(transposed(upperAhead), lower.states));
  const ahead = runBack(network, lower, blocks, product(upperAhead, upperGates), gradient);

  const perWord = newMatrix(words.inputs.rows, GATES);
  const perPlace = newMatrix(places.rows, GATES);
  for (let i = 0; i < length; i++) {
    addAt(perWord, words.of[i]!, ahead, i);
    for (let p = 0; p < UNIT_PLACES; p++) addAt(perPlace, words.places[i * UNIT_PLACES + p]!, ahead, i);
  }
  addTo(gradient.placeGates, PLACE_SIZE, product(transposed(perPlace), places));
  addTo(gradient.places, PLACE_SIZE, product(perPlace, placeGates));
  addTo(gradient.wordGates, WORD_SIZE, product(transposed(perWord), words.inputs));
  const { numbers: backWords, width } = product(perWord, wordGates);
  for (let w = 0; w < words.inputs.rows; w++)
    eachPart(words.rows, w, gradient, (table, row, size, from) => {
      for (let k = 0; k < size; k++)
        table[row * size + k]! += backWords[w * width + from + k]! * words.kept[w * WORD_SIZE + from + k]!;
    });
  return loss;
}

/** Adds row `j` of `b` to row `i` of `a`, both `GATES` wide. */
function addAt({ numbers: a }: Matrix, i: number, { numbers: b }: Matrix, j: number): void {
  for (let k = 0, x = i * GATES, y = j * GATES; k < GATES; k++) a[x++]! += b[y++]!;
}

/** The passages one after another: the first position of each and the one behind its last. */
function blocksIn(passages: readonly Passage[]): [number, number][] {
  let at = 0;
  return passages.map(({ from, to }) => [at, (at += to - from)]);
}

/** Stands for a part that a word has not; a hidden word has none. */
const NO_ROW = -1;
/** Parts of a word: its classes, itself and its ending. */
const PARTS = WORD_CLASSES + 2;

/** The parts that describe word `w`: their table, row, width and place in the description. */
function eachPart(
  rows: readonly number[],
  w: number,
  tables: Parameters,
  visit: (table: Float64Array, row: number, width: number, from: number) => void,
): void {
  for (let part = 0; part < PARTS; part++) {
    const row = rows[w * PARTS + part]!;
    if (row === NO_ROW) continue;
    if (part < WORD_CLASSES) visit(tables.classes, row, CLASS_SIZE, 0);
    else if (part === WORD_CLASSES) visit(tables.words, row, OWN_SIZE, CLASS_SIZE);
    else visit(tables.suffixes, row, SUFFIX_SIZE, CLASS_SIZE + OWN_SIZE);
  }
}

/** Stands for any word that is hidden. */
const HIDDEN = -1;
const classRows = new Int32Array(WORD_CLASSES);

/** The different words of some passages, described once each. */
function describe(network: Parameters, passages: readonly Passage[], length: number, dropout: Dropout) {
  const number = new Map<number, number>();
  const of = new Int32Array(length);
  const places = new Int32Array(length * UNIT_PLACES);
  const rows: number[] = [];
  let at = 0;
  for (const { units, surroundings, from, to } of passages)
    for (let i = from; i < to; i++, at++) {
      placesOf(units, surroundings, i, from, to, places, at * UNIT_PLACES);
      const hidden = dropout.random() < dropout.words;
      const key = hidden ? HIDDEN : (units.word[i]! ^ Math.imul(units.suffix[i]!, 0x9e3779b1)) >>> 0;
      let n = number.get(key);
      if (n === undefined) {
        n = number.size;
        number.set(key, n);
        classRows.fill(NO_ROW);
        if (!hidden) classRowsOf(units, i, classRows, 0);
        rows.push(...classRows);
        if (hidden) rows.push(NO_ROW, NO_ROW);
        else rows.push(wordSlot(units.word[i]!), suffixSlot(units.suffix[i]!));
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
  return { of, places, rows, inputs, kept };
}

/** Loss of the labels, with some of the states left out, and its gradient: of the labels' weights, and of the states in `back`. */
function labelGradient(
  { label, labelBias }: Parameters,
  passages: readonly Passage[],
  dropout: Dropout,
  traced: Float32Array,
  gradient: Parameters,
  back: Float32Array,
): number {
  const states = new Float64Array(traced.length);
  const boost = 1 / (1 - dropout.states);
  for (let k = 0; k < states.length; k++)
    states[k] = dropout.random() >= dropout.states ? traced[k]! * boost : 0;
  const misses = new Float64Array(CUE_LABELS);
  let loss = 0;
  let at = 0;
  for (const { from, to, gold } of passages)
    for (let i = from; i < to; i++, at += WIDTH) {
      let sum = 0;
      for (let y = 0; y < CUE_LABELS; y++) {
        let score = labelBias[y]!;
        for (let k = 0; k < WIDTH; k++) score += label[y * WIDTH + k]! * states[at + k]!;
        sum += misses[y] = Math.exp(score);
      }
      loss -= Math.log(misses[gold[i]!]! / sum);
      for (let y = 0; y < CUE_LABELS; y++) {
        const miss = misses[y]! / sum - (gold[i] === y ? 1 : 0);
        gradient.labelBias[y]! += miss;
        for (let k = 0; k < WIDTH; k++) {
          if (states[at + k] === 0) continue;
          gradient.label[y * WIDTH + k]! += miss * states[at + k]!;
          back[at + k]! += miss * label[y * WIDTH + k]! * boost;
        }
      }
    }
  return loss;
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
  };
}
