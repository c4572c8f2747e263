import { CUE_LABELS } from '../cue-features.ts';
import {
  CLASS_BITS,
  CLASS_SIZE,
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
  WORD_SIZE,
  wordSlot,
  type Parameters,
} from '../network.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Units } from '../units.ts';
import { addOuter, addProducts, transpose } from './algebra.ts';
import { run, runBack, type Trace } from './recurrence.ts';

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
const HALF = GATES / 2;

/** Adds the gradient of the log-loss of some passages to `gradient`, and returns the loss. */
export function addGradient(
  network: Parameters,
  passages: readonly Passage[],
  dropout: Dropout,
  gradient: Parameters,
): number {
  const length = passages.reduce((sum, { from, to }) => sum + to - from, 0);
  const words = describe(network, passages, length, dropout);
  const projected = new Float64Array(words.count * GATES);
  addProducts(words.inputs, words.count, network.wordGates, GATES, WORD_SIZE, projected);
  const placeGates = new Float64Array(2 ** PLACE_BITS * GATES);
  addProducts(network.places, 2 ** PLACE_BITS, network.placeGates, GATES, PLACE_SIZE, placeGates);
  const trace: Trace = {
    gates: new Float64Array(length * GATES),
    share: new Float64Array(length * WIDTH),
    states: new Float64Array(length * WIDTH),
  };
  for (let i = 0; i < length; i++) {
    const at = i * GATES;
    const word = words.of[i]! * GATES;
    for (let k = 0; k < GATES; k++) trace.gates[at + k] = projected[word + k]!;
    for (let p = 0; p < UNIT_PLACES; p++) {
      const row = words.places[i * UNIT_PLACES + p]! * GATES;
      for (let k = 0; k < GATES; k++) trace.gates[at + k]! += placeGates[row + k]!;
    }
  }
  eachPassage(passages, (from, to) => {
    run(network, 0, from, to, trace);
    run(network, 1, from, to, trace);
  });
  const back = new Float64Array(length * WIDTH);
  const loss = labelGradient(network, passages, dropout, trace.states, gradient, back);
  const ahead = new Float64Array(length * GATES);
  const inner = new Float64Array(length * GATES);
  const turned = [0, 1].map((direction) =>
    transpose(network.recurrent.subarray(direction * HALF * SIZE, (direction + 1) * HALF * SIZE), HALF, SIZE),
  );
  for (const direction of [0, 1] as const)
    eachPassage(passages, (from, to) => {
      runBack(turned[direction]!, direction, from, to, trace, back, ahead, inner, gradient.bias);
      addOuter(
        { of: inner, stride: GATES, from: direction * HALF, count: HALF },
        { of: trace.states, stride: WIDTH, from: direction * SIZE, count: SIZE },
        direction === 0 ? from + 1 : from,
        direction === 0 ? to : to - 1,
        direction === 0 ? -1 : 1,
        gradient.recurrent,
        direction * HALF * SIZE,
      );
    });
  const perWord = new Float64Array(words.count * GATES);
  const perPlace = new Float64Array(2 ** PLACE_BITS * GATES);
  for (let i = 0; i < length; i++) {
    const at = i * GATES;
    const word = words.of[i]! * GATES;
    for (let k = 0; k < GATES; k++) perWord[word + k]! += ahead[at + k]!;
    for (let p = 0; p < UNIT_PLACES; p++) {
      const row = words.places[i * UNIT_PLACES + p]! * GATES;
      for (let k = 0; k < GATES; k++) perPlace[row + k]! += ahead[at + k]!;
    }
  }
  addTables(
    perPlace,
    2 ** PLACE_BITS,
    network.places,
    network.placeGates,
    PLACE_SIZE,
    gradient.placeGates,
    gradient.places,
  );
  const backWords = new Float64Array(words.count * WORD_SIZE);
  addTables(perWord, words.count, words.inputs, network.wordGates, WORD_SIZE, gradient.wordGates, backWords);
  for (let w = 0; w < words.count; w++) {
    if (words.rows[w * 3] === HIDDEN) continue;
    for (let k = w * WORD_SIZE; k < (w + 1) * WORD_SIZE; k++) backWords[k]! *= words.kept[k]!;
    eachPart(words.rows, w, gradient, (table, row, width, from) => {
      for (let k = 0; k < width; k++) table[row * width + k]! += backWords[w * WORD_SIZE + from + k]!;
    });
  }
  return loss;
}

/** Gradients of `out = rows · gatesᵀ`: `perRow` is that of `out`. */
function addTables(
  perRow: Float64Array,
  count: number,
  rows: Float64Array,
  gates: Float64Array,
  width: number,
  gatesGradient: Float64Array,
  rowsGradient: Float64Array,
): void {
  addOuter(
    { of: perRow, stride: GATES, from: 0, count: GATES },
    { of: rows, stride: width, from: 0, count: width },
    0,
    count,
    0,
    gatesGradient,
    0,
  );
  addProducts(perRow, count, transpose(gates, GATES, width), width, GATES, rowsGradient);
}

/** Stands for any word that is hidden. */
const HIDDEN = -1;

/** The three parts that describe word `w`: their table, row, width and place in the description. */
function eachPart(
  rows: readonly number[],
  w: number,
  tables: Parameters,
  visit: (table: Float64Array, row: number, width: number, from: number) => void,
): void {
  visit(tables.classes, rows[w * 3]!, CLASS_SIZE, 0);
  visit(tables.words, rows[w * 3 + 1]!, OWN_SIZE, CLASS_SIZE);
  visit(tables.suffixes, rows[w * 3 + 2]!, SUFFIX_SIZE, CLASS_SIZE + OWN_SIZE);
}

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
        n = rows.length / 3;
        number.set(key, n);
        if (hidden) rows.push(HIDDEN, HIDDEN, HIDDEN);
        else rows.push(units.family[i]!, wordSlot(units.word[i]!), suffixSlot(units.suffix[i]!));
      }
      of[at] = n;
    }
  const count = rows.length / 3;
  const inputs = new Float64Array(count * WORD_SIZE);
  const kept = new Float64Array(count * WORD_SIZE);
  const boost = 1 / (1 - dropout.inputs);
  for (let w = 0; w < count; w++) {
    if (rows[w * 3] === HIDDEN) continue;
    eachPart(rows, w, network, (table, row, width, from) => {
      for (let k = 0; k < width; k++) inputs[w * WORD_SIZE + from + k] = table[row * width + k]!;
    });
    for (let k = w * WORD_SIZE; k < (w + 1) * WORD_SIZE; k++) {
      kept[k] = dropout.random() >= dropout.inputs ? boost : 0;
      inputs[k]! *= kept[k]!;
    }
  }
  return { count, of, places, rows, inputs, kept };
}

function eachPassage(passages: readonly Passage[], read: (from: number, to: number) => void): void {
  let at = 0;
  for (const { from, to } of passages) {
    read(at, at + to - from);
    at += to - from;
  }
}

/** Loss of the labels, with some of the states left out, and its gradient: of the labels' weights, and of the states in `back`. */
function labelGradient(
  { label, labelBias }: Parameters,
  passages: readonly Passage[],
  dropout: Dropout,
  traced: Float64Array,
  gradient: Parameters,
  back: Float64Array,
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
    label: new Float64Array(CUE_LABELS * WIDTH),
    labelBias: new Float64Array(CUE_LABELS),
  };
}
