import { CUE_LABELS } from '../cue-labels.ts';
import {
  classRowsOf,
  placesOf,
  SUFFIX_BITS,
  suffixSlot,
  UNIT_PLACES,
  WORD_BITS,
  WORD_CLASSES,
  wordSlot,
} from '../network.ts';
import { surroundingsOf } from '../surroundings.ts';
import type { Units } from '../units.ts';
import { blocksOf } from '../windows.ts';
import { cueLabels, type Lesson } from './examples.ts';

/** A block for the network to learn from, unit by unit. */
export interface Passage {
  readonly length: number;
  /** The same number for the same word with the same ending. */
  readonly words: Uint32Array;
  /** The parts that describe each word, `WORD_PARTS` a unit: rows of its classes, its own, its ending's; `NO_ROW` for what it has not. */
  readonly parts: Int32Array;
  /** The rows of places that describe each unit, `UNIT_PLACES` a unit. */
  readonly places: Int32Array;
  readonly chances: LabelChances;
}

/** How likely labels are held to be in a block. */
export interface LabelChances {
  /** `unit * CUE_LABELS + label` */
  readonly labels: Float32Array;
  /** That one label follows another, `unit * CUE_LABELS ** 2 + label before * CUE_LABELS + label`; 0 for the first unit. */
  readonly steps: Float32Array;
}

/** Parts of a word: its classes, itself and its ending. */
export const WORD_PARTS = WORD_CLASSES + 2;
export const NO_ROW = -1;

/** Rows of words and of endings, each with how often it is seen. */
export interface Frequency {
  readonly words: Uint32Array;
  readonly suffixes: Uint32Array;
}

export function frequencyIn(lessons: readonly Lesson[]): Frequency {
  const words = new Uint32Array(2 ** WORD_BITS);
  const suffixes = new Uint32Array(2 ** SUFFIX_BITS);
  for (const { units } of lessons)
    for (let i = 0; i < units.length; i++) {
      words[wordSlot(units.word[i]!)]!++;
      suffixes[suffixSlot(units.suffix[i]!)]!++;
    }
  return { words, suffixes };
}

/** The blocks of an article. Words and endings seen less often than `fewest` have no row. */
export function passagesOf(lesson: Lesson, { words, suffixes }: Frequency, fewest: number): Passage[] {
  const gold = cueLabels(lesson);
  return passagesWith(lesson.units, gold, (part, row) =>
    (part < WORD_CLASSES ? Infinity : part === WORD_CLASSES ? words[row]! : suffixes[row]!) >= fewest
      ? row
      : NO_ROW,
  );
}

/** The blocks of an article with a label for each of its units. */
export function passagesWith(
  units: Units,
  gold: Uint8Array,
  known: (part: number, row: number) => number = (_, row) => row,
): Passage[] {
  const surroundings = surroundingsOf(units);
  return blocksOf(units).map(([from, to]) => {
    const length = to - from;
    const words = new Uint32Array(length);
    const parts = new Int32Array(length * WORD_PARTS).fill(NO_ROW);
    const places = new Int32Array(length * UNIT_PLACES);
    for (let n = 0; n < length; n++) {
      const i = from + n;
      const at = n * WORD_PARTS;
      words[n] = units.word[i]! ^ Math.imul(units.suffix[i]!, 0x9e3779b1);
      classRowsOf(units, i, parts, at);
      parts[at + WORD_CLASSES] = known(WORD_CLASSES, wordSlot(units.word[i]!));
      parts[at + WORD_CLASSES + 1] = known(WORD_CLASSES + 1, suffixSlot(units.suffix[i]!));
      placesOf(units, surroundings, i, from, to, places, n * UNIT_PLACES);
    }
    return { length, words, parts, places, chances: certain(gold.subarray(from, to)) };
  });
}

/** The chances of labels that are known. */
function certain(gold: Uint8Array): LabelChances {
  const labels = new Float32Array(gold.length * CUE_LABELS);
  const steps = new Float32Array(gold.length * CUE_LABELS ** 2);
  for (const [i, label] of gold.entries()) {
    labels[i * CUE_LABELS + label] = 1;
    if (i > 0) steps[(i * CUE_LABELS + gold[i - 1]!) * CUE_LABELS + label] = 1;
  }
  return { labels, steps };
}
