import { bytesOf } from '../../text/bytes.ts';
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
  WORD_BITS,
  WORD_SIZE,
  type Parameters,
  type StoredNetwork,
} from '../network.ts';
import { MOST_WEIGHT, type StoredTable } from '../weights.ts';
import firstRows from './class-rows.json' with { type: 'json' };
import type { Lesson } from './examples.ts';
import { randomFrom, shuffle } from './learn.ts';
import { addGradient, chancesIn, emptyParameters, type Dropout } from './network-gradient.ts';
import { frequencyIn, passagesOf, type Passage } from './passages.ts';
import { storedTable } from './stored-table.ts';
import { variantsOf } from './variants.ts';

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
/** Networks that teach the one that is kept, and the share of what it learns of the articles themselves that is theirs. */
const TEACHERS = 3;
const TAUGHT = 0.5;

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
  steps: [CUE_LABELS, 3],
};
const NAMES = Object.keys(SHAPES) as readonly Name[];

/**
 * Learns the network from annotated articles; the same articles give the same
 * weights. First others like it are learned from other seeds. What they hold together is right
 * more often than what any of them does, and the network that is kept learns
 * from the annotators and from them besides (Hinton, Vinyals and Dean 2015). Of
 * these articles they hold little but what they were told. So they label
 * variants as well, in which other words stand: there they tell what they expect.
 */
export function fitNetwork(lessons: readonly Lesson[]): StoredNetwork {
  const frequency = frequencyIn(lessons);
  const articles = lessons.map((lesson) => passagesOf(lesson, frequency, FEWEST));
  const frequent: Rows = {
    words: rowsSeen(frequency.words, FEWEST),
    suffixes: rowsSeen(frequency.suffixes, FEWEST),
  };
  const teachers = Array.from({ length: TEACHERS }, (_, n) => learnNetwork(articles, frequent, SEED + 1 + n));
  const taught = articles.map((passages) => teach(passages, teachers, TAUGHT));
  for (const passages of variantsOf(articles, randomFrom(SEED))) taught.push(teach(passages, teachers, 1));
  return storeNetwork(learnNetwork(taught, frequent, SEED));
}

/** The passages with what the teachers hold likely as `share` of their chances, the mean of all teachers; the rest is what they have. */
export function teach(
  passages: readonly Passage[],
  teachers: readonly Parameters[],
  share: number,
): Passage[] {
  const own = (chance: number) => (1 - share) * chance;
  const taught = passages.map(({ chances: { labels, steps }, ...rest }) => {
    return { ...rest, chances: { labels: labels.map(own), steps: steps.map(own) } };
  });
  for (const teacher of teachers)
    for (const [n, { labels, steps }] of chancesIn(teacher, passages).entries()) {
      addShare(taught[n]!.chances.labels, labels, share / teachers.length);
      addShare(taught[n]!.chances.steps, steps, share / teachers.length);
    }
  return taught;
}

function addShare(sums: Float32Array, chances: Float32Array, share: number): void {
  for (let k = 0; k < sums.length; k++) sums[k]! += share * chances[k]!;
}

/** Tables of which some rows only are learned, and those rows. */
type Rows = { readonly [K in Name]?: readonly number[] };

function rowsSeen(often: Uint32Array, fewest: number): number[] {
  return [...often.keys()].filter((row) => often[row]! >= fewest);
}

function learnNetwork(articles: readonly Passage[][], frequent: Rows, seed: number): Parameters {
  const random = randomFrom(seed);
  const network = firstParameters(random);
  const gradient = emptyParameters();
  const climbing = climbingTables(network, gradient, frequent);
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
      step++;
      const pace = paceOf(step, RATE * Math.min(1, step / WARM) * (1 - step / (total + 1)));
      for (const table of climbing) climb(table, pace);
    }
  }
  return network;
}

/** A table that is learned by Adam (Kingma and Ba 2015). */
interface Climbing {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  /** Moments of the gradient. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Weights that are learned, each `[from, to]`. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Whether what is not seen keeps its moments meanwhile. */
  readonly isSparse: boolean;
}

function climbingTables(network: Parameters, gradient: Parameters, frequent: Rows): Climbing[] {
  const [first, second] = [emptyParameters(), emptyParameters()];
  return NAMES.map((name) => {
    const [width] = SHAPES[name];
    const { length } = network[name];
    return {
      weights: network[name],
      gradient: gradient[name],
      first: first[name],
      second: second[name],
      ranges: frequent[name]?.map((row) => [row * width, (row + 1) * width] as const) ?? [[0, length]],
      isSparse: SPARSE.has(name),
    };
  });
}

/** The step size of update number `step` at a rate: moments that have just begun are too small. */
function paceOf(step: number, rate: number): number {
  return (rate * Math.sqrt(1 - SECOND_MOMENT ** step)) / (1 - FIRST_MOMENT ** step);
}

/** One step; empties the gradient. */
function climb({ weights, gradient, first, second, ranges, isSparse }: Climbing, pace: number): void {
  const [a, b] = [FIRST_MOMENT, SECOND_MOMENT];
  for (const [from, to] of ranges)
    for (let i = from; i < to; i++) {
      if (isSparse && gradient[i] === 0) continue;
      const slope = gradient[i]! / SCALE;
      gradient[i] = 0;
      const m = (first[i] = a * first[i]! + (1 - a) * slope);
      const v = (second[i] = b * second[i]! + (1 - b) * slope * slope);
      weights[i]! -= (pace * m) / (Math.sqrt(v) + 1e-9);
    }
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

/** Each table in whole units, the largest weight of a table being `MOST_WEIGHT` of them. */
export function storeNetwork(network: Parameters): StoredNetwork {
  const table = (name: Name): StoredTable => {
    const values = Float32Array.from(network[name]);
    const [width, bits] = SHAPES[name];
    const most = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const unit = Math.max(1e-4, Math.ceil((most / MOST_WEIGHT) * 1e4) / 1e4);
    const weights = new Float32Array(2 ** bits * width);
    weights.set(values);
    return storedTable({ weights, width, bits }, unit);
  };
  return Object.fromEntries(NAMES.map((name) => [name, table(name)])) as unknown as StoredNetwork;
}
