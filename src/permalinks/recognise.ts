import { normsOf } from '../text/words.ts';
import type { Selector } from './ledger.ts';

/** From this number of words on, a passage is known by its words alone, wherever it has moved to. */
const TELLING_WORDS = 5;
/** Likeness of words that still count as the same ones, such as after a mended typo. */
const SAME_WORDS = 0.9;
/** A few words have to stand where they stood: the least likeness of surroundings. */
const SAME_PLACE = 0.25;
/** Passages whose words were changed are known again where words and surroundings together reach this. */
const CHANGED = 1.2;
/** With fewer of the words it is another passage, even in the same place. */
const LEAST_WORDS = 0.6;

/** The few words of a passage that was gone are the same passage only where nearly everything around them is back. */
const BACK_PLACE = 0.8;

/** Words that surroundings are compared by on each side; the outermost of a selector may be cut. */
const CONTEXT_WORDS = 7;
/** Of these the nearest count once more: they are of the same sentence, and stay when it moves or loses its neighbours. */
const NEAR_WORDS = 3;

/** A passage made ready for comparing it with many. */
export interface Features {
  readonly words: Norm;
  readonly left: Side;
  readonly right: Side;
}

/** What stands on one side of a passage. */
interface Side {
  readonly near: Norm;
  readonly far: Norm;
  /** The far words, from the passage outwards. */
  readonly outwards: readonly string[];
}

/** A normalised text with its trigrams, each with how often it occurs. */
interface Norm {
  readonly text: string;
  readonly count: number;
  /** Made when they are first asked for: most passages are known by their whole text. */
  readonly trigrams: () => ReadonlyMap<string, number>;
}

/** Makes a passage ready for comparing it with many. */
export function featuresOf({ text, prefix, suffix }: Selector): Features {
  return {
    words: norm(normsOf(text)),
    left: side(normsOf(prefix).reverse()),
    right: side(normsOf(suffix)),
  };
}

/**
 * How surely `now` is the passage that `before` was, 0..2: the likeness of
 * their words and of their surroundings, with a few words changed at most; 0
 * when it would be a guess.
 */
export function recognise(before: Features, now: Features): number {
  const sameWords = likeness(before.words, now.words);
  if (sameWords < LEAST_WORDS) return 0;
  const samePlace = placeLikeness(before, now);
  const isSame = sameWords >= SAME_WORDS && (isTelling(before) || samePlace >= SAME_PLACE);
  return isSame || sameWords + samePlace >= CHANGED ? sameWords + samePlace : 0;
}

/** Whether two passages have words so alike that one may have become the other, wherever they stand. */
export const haveLikeWords = (before: Features, now: Features) =>
  likeness(before.words, now.words) >= LEAST_WORDS;

/** Whether a passage has so many words that they alone tell it from others. */
export const isTelling = ({ words }: Features) => words.count >= TELLING_WORDS;

/** Whether a place in these surroundings is where the passage stood, its words being the same. */
export function isBack(before: Features, now: Features): boolean {
  return isTelling(before) || isInPlace(before, now);
}

/** Whether nearly everything around two passages is the same. */
export const isInPlace = (before: Features, now: Features) => placeLikeness(before, now) >= BACK_PLACE;

/** The same where what ends a text, and so stands in no surroundings on one side, is as it was only by the other. */
export function isInTellingPlace(before: Features, now: Features): boolean {
  const likenesses = (['left', 'right'] as const)
    .filter((side) => before[side].outwards.length + now[side].outwards.length > 0)
    .map((side) => sideLikeness(before[side], now[side]));
  return likenesses.reduce((sum, one) => sum + one, 0) >= BACK_PLACE * likenesses.length;
}

/** Whether what stands on one side of two passages is the same, word for word. */
export const hasSameSide = (before: Features, now: Features) =>
  ([before.left, before.right] as const).some((side, i) => {
    const other = i === 0 ? now.left : now.right;
    return side.outwards.length > 0 && side.far.text === other.far.text;
  });

/** Likeness of what stands around two passages, 0..1. */
export function placeLikeness(before: Features, now: Features): number {
  return (leftLikeness(before, now) + rightLikeness(before, now)) / 2;
}

/** Likeness of what stands before two passages, 0..1. */
export const leftLikeness = (before: Features, now: Features) => sideLikeness(before.left, now.left);

/** Likeness of what stands behind two passages, 0..1. */
export const rightLikeness = (before: Features, now: Features) => sideLikeness(before.right, now.right);

/** The nearest words tell the most: what is equal from the passage outwards counts beside the likeness of words near and far. */
const sideLikeness = (before: Side, now: Side) =>
  (likeness(before.near, now.near) + likeness(before.far, now.far) + equalOutwards(before, now)) / 3;

/** Share of words that are equal from the passage outwards up to the first that is not. */
function equalOutwards({ outwards: a }: Side, { outwards: b }: Side): number {
  const most = Math.max(a.length, b.length);
  if (most === 0) return 1;
  let equal = 0;
  while (equal < a.length && a[equal] === b[equal]) equal++;
  return equal / most;
}

/** @param outwards the words from the passage outwards */
const side = (outwards: readonly string[]): Side => ({
  near: norm(outwards.slice(0, NEAR_WORDS)),
  far: norm(outwards.slice(0, CONTEXT_WORDS)),
  outwards: outwards.slice(0, CONTEXT_WORDS),
});

function norm(list: readonly string[]): Norm {
  const text = list.join(' ');
  let made: ReadonlyMap<string, number> | undefined;
  return { text, count: list.length, trigrams: () => (made ??= trigramsOf(text)) };
}

function trigramsOf(text: string): Map<string, number> {
  const trigrams = new Map<string, number>();
  const padded = ` ${text} `;
  for (let i = 0; i + 2 < padded.length; i++) {
    const trigram = padded.slice(i, i + 3);
    trigrams.set(trigram, (trigrams.get(trigram) ?? 0) + 1);
  }
  return trigrams;
}

/** Dice's coefficient over trigrams; two empty texts are alike. */
function likeness(a: Norm, b: Norm): number {
  if (a.text === b.text) return 1;
  let shared = 0;
  for (const [trigram, count] of a.trigrams()) shared += Math.min(count, b.trigrams().get(trigram) ?? 0);
  // A text of n characters between two blanks has n trigrams.
  return (2 * shared) / (a.text.length + b.text.length);
}
