import { bytesOf } from '../bytes.ts';
import { CUE_LABELS } from '../cue-labels.ts';
import {
  CLASS_BITS,
  CLASS_SIZE,
  OWN_SIZE,
  PLACE_BITS,
  PLACE_SIZE,
  PLACES,
  SIZE,
  SUFFIX_BITS,
  SUFFIX_SIZE,
  suffixSlot,
  WORD_BITS,
  WORD_SIZE,
  wordSlot,
  type Parameters,
  type StoredNetwork,
} from '../network.ts';
import { surroundingsOf } from '../surroundings.ts';
import { MOST_WEIGHT, type StoredTable } from '../weights.ts';
import { blocksOf } from '../windows.ts';
import { store } from './chains.ts';
import firstRows from './class-rows.json' with { type: 'json' };
import { cueLabels, type Lesson } from './examples.ts';
import { randomFrom, shuffle } from './learn.ts';
import { addGradient, emptyParameters, type Dropout, type Passage } from './network-gradient.ts';

const EPOCHS = 10;
const RATE = 0.004;
/** Articles an update, and updates until the full rate. */
const BATCH = 3;
const WARM = 100;
const [FIRST_MOMENT, SECOND_MOMENT] = [0.9, 0.98];
/** Words and endings seen less often are known by their class only. */
const FEWEST = 20;
/** The loss of a batch is divided by this many units. */
const SCALE = 1000;
const LEFT_OUT = { words: 0.15, inputs: 0.4, states: 0.25 };
const SEED = 20161108;

type Name = keyof Parameters;
/** Rows of these are moved only when they are seen. */
const SPARSE: ReadonlySet<Name> = new Set<Name>(['classes', 'words', 'suffixes', 'places']);
/** Numbers a row and, as a power of 2, rows of each table. */
const SHAPES: { readonly [K in Name]: readonly [number, number] } = {
  classes: [CLASS_SIZE, CLASS_BITS],
  words: [OWN_SIZE, WORD_BITS],
  suffixes: [SUFFIX_SIZE, SUFFIX_BITS],
  places: [PLACE_SIZE, PLACE_BITS],
  wordGates: [WORD_SIZE, 8],
  placeGates: [PLACE_SIZE, 8],
  recurrent: [SIZE, 8],
  bias: [2 * SIZE, 0],
  upperGates: [2 * SIZE, 8],
  upperRecurrent: [SIZE, 8],
  upperBias: [2 * SIZE, 0],
  label: [2 * SIZE, 3],
  labelBias: [CUE_LABELS, 0],
};

/** Learns the network from annotated articles; the same articles give the same weights. */
export function fitNetwork(lessons: readonly Lesson[]): StoredNetwork {
  const articles = lessons.map(passagesOf);
  const random = randomFrom(SEED);
  const network = firstParameters(random);
  const [gradient, first, second] = [emptyParameters(), emptyParameters(), emptyParameters()];
  const rare = rareRows(lessons);
  const dropout: Dropout = { ...LEFT_OUT, random };
  const order = articles.map((_, i) => i);
  const total = EPOCHS * Math.ceil(order.length / BATCH);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (let k = 0; k < order.length; k += BATCH) {
      const passages = order.slice(k, k + BATCH).flatMap((i) => articles[i]!);
      if (passages.length === 0) continue;
      addGradient(network, passages, dropout, gradient);
      for (const [name, rows] of rare)
        for (const row of rows) gradient[name].fill(0, row * SHAPES[name][0], (row + 1) * SHAPES[name][0]);
      step++;
      const rate = RATE * Math.min(1, step / WARM) * (1 - step / (total + 1));
      for (const name of Object.keys(SHAPES) as Name[])
        climb(network[name], gradient[name], first[name], second[name], rate, step, SPARSE.has(name));
    }
  }
  return storeNetwork(network);
}

function passagesOf(lesson: Lesson): Passage[] {
  const { units } = lesson;
  const surroundings = surroundingsOf(units);
  const gold = cueLabels(lesson);
  return blocksOf(units).map(([from, to]) => ({ units, surroundings, from, to, gold }));
}

function firstParameters(random: () => number): Parameters {
  const network = emptyParameters();
  const fill = (table: Float64Array, limit: number) => {
    for (let i = 0; i < table.length; i++) table[i] = (2 * random() - 1) * limit;
  };
  // Words and endings begin as nothing, so that rare ones stay so; classes as what words of them share: see clusters.ts.
  for (const [i, number] of new Int8Array(bytesOf(firstRows.rows).buffer).entries())
    network.classes[i] = number * firstRows.unit;
  fill(network.places.subarray(0, PLACES * PLACE_SIZE), 0.5);
  fill(network.wordGates, 1.5 / Math.sqrt(WORD_SIZE));
  fill(network.placeGates, 1.5 / Math.sqrt(PLACE_SIZE));
  fill(network.recurrent, 1 / Math.sqrt(SIZE));
  fill(network.upperGates, 1.5 / Math.sqrt(2 * SIZE));
  fill(network.upperRecurrent, 1 / Math.sqrt(SIZE));
  fill(network.label, 1 / Math.sqrt(2 * SIZE));
  return network;
}

/** Rows of words and endings that are not learned, and stay 0. */
function rareRows(lessons: readonly Lesson[]): [Name, number[]][] {
  const words = new Uint32Array(2 ** WORD_BITS);
  const suffixes = new Uint32Array(2 ** SUFFIX_BITS);
  for (const { units } of lessons)
    for (let i = 0; i < units.length; i++) {
      words[wordSlot(units.word[i]!)]!++;
      suffixes[suffixSlot(units.suffix[i]!)]!++;
    }
  const below = (often: Uint32Array) => [...often.keys()].filter((row) => often[row]! < FEWEST);
  return [
    ['words', below(words)],
    ['suffixes', below(suffixes)],
  ];
}

/** One step of Adam (Kingma and Ba 2015); empties the gradient. What is not seen keeps its moments meanwhile, where `sparse`. */
function climb(
  weights: Float64Array,
  gradient: Float64Array,
  first: Float64Array,
  second: Float64Array,
  rate: number,
  step: number,
  sparse: boolean,
): void {
  const [a, b] = [FIRST_MOMENT, SECOND_MOMENT];
  const pace = (rate * Math.sqrt(1 - b ** step)) / (1 - a ** step);
  for (let i = 0; i < weights.length; i++) {
    if (sparse && gradient[i] === 0) continue;
    const slope = gradient[i]! / SCALE;
    gradient[i] = 0;
    const m = (first[i] = a * first[i]! + (1 - a) * slope);
    const v = (second[i] = b * second[i]! + (1 - b) * slope * slope);
    weights[i]! -= (pace * m) / (Math.sqrt(v) + 1e-9);
  }
}

/** Each table in whole units, the largest weight of a table being `MOST_WEIGHT` of them. */
export function storeNetwork(network: Parameters): StoredNetwork {
  const table = (name: Name): StoredTable => {
    const values = Float32Array.from(network[name]);
    const [width, bits] = SHAPES[name];
    const most = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const unit = Math.max(1e-4, Math.ceil((most / MOST_WEIGHT) * 1e4) / 1e4);
    const padded = new Float32Array(2 ** bits * width);
    padded.set(values);
    return store(padded, width, bits, unit);
  };
  return Object.fromEntries(Object.keys(SHAPES).map((name) => [name, table(name as Name)])) as StoredNetwork;
}
