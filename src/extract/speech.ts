import { logistic, type Chances } from './chances.ts';
import { hashOf } from './hash.ts';
import { kindOfOpener } from './openers.ts';
import type { Roles } from './roles.ts';
import { growth, type Forest } from './trees.ts';
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';

/** Short quotations less likely than this to be speech, all of it and nothing else, are taken for titles, slogans and scare quotes. */
const LEAST_LIKELY = 0.28;
/** Code units, with marks, of the longest that may be none: longer ones are speech, wherever they end. */
const LONGEST_TITLE = 150;
/** Quotations less likely right than this are not learned from. */
const FAINTEST = 0.15;
/** How far around a quotation others are counted, in units. */
const NEAR = 40;
/** Keeps the odds of what is all but sure finite. */
const LEAST_DOUBT = 1e-3;

const WORDS = /[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu;
const CAPITAL = /^[\p{Lu}\p{N}]/u;
/** Words that titles leave small. */
const SMALL = new Set('a an and as at but by for from in is nor of on or the to with'.split(' '));
const COMMA = hashOf(',');
const COLON = hashOf(':');

/** An attribution of nothing but quotations, and what tells whether it is one of speech. */
export interface Quoted {
  /** Which of all it is. */
  readonly number: number;
  /** Log odds that its content is right, so far. */
  readonly base: number;
  readonly signs: readonly number[];
}

/**
 * Takes the chance from short quotations that are hardly speech: the passes before see
 * a quotation as one unit and know little of what stands inside its marks, and in an
 * article full of titles any of them may stand behind something like a cue.
 */
export function withoutTitles(
  units: Units,
  all: readonly Roles[],
  chances: readonly Chances[],
  speech: Forest,
): Chances[] {
  const kept = [...chances];
  for (const { number, base, signs } of quotedAlone(units, all, chances, LONGEST_TITLE)) {
    speech.row.set(signs);
    if (logistic(base + growth(speech)) < LEAST_LIKELY) kept[number] = { content: 0, whole: 0 };
  }
  return kept;
}

/**
 * The proposed attributions whose content is nothing but quotations of at most
 * `longest` code units in all, unless there is next to no chance that it is right.
 */
export function quotedAlone(
  units: Units,
  all: readonly Roles[],
  chances: readonly Chances[],
  longest = Infinity,
): Quoted[] {
  const { tag, start, end } = units;
  const alone = all.flatMap(({ cue, content }, number) => {
    if (chances[number]!.content < FAINTEST) return [];
    if (!content.every((i) => tag[i] === QUOTE_TAG || tag[i] === PUNCT_TAG)) return [];
    const own = content.filter((i) => tag[i] === QUOTE_TAG);
    const length = own.reduce((sum, i) => sum + end[i]! - start[i]!, 0);
    return own.length === 0 || length > longest ? [] : { number, cue, own };
  });
  if (alone.length === 0) return [];
  const [quotations, share] = believed(units, all, chances);
  return alone.map(({ number, cue, own }) => {
    const { content, whole } = chances[number]!;
    const base = logOdds(content);
    const printed = own.map((i) => wordsWithin(units, i));
    const words = printed.reduce((sum, each) => sum + each.length, 0);
    const capitals = Math.min(...printed.map(shareOfCapitals));
    const place = [...signsOfPlace(units, own), othersNear(units, cue.from, own)];
    const signs = [base, logOdds(whole), own.length, words, capitals, quotations, share, ...place];
    return { number, base, signs };
  });
}

/** How many quotations an article has, and the share of them that is likely attributed to someone. */
function believed(
  { length, tag }: Units,
  all: readonly Roles[],
  chances: readonly Chances[],
): [number, number] {
  const isBelieved = new Uint8Array(length);
  for (const [n, { content }] of all.entries())
    if (chances[n]!.content > 0.5) for (let k = 0; k < content.length; k++) isBelieved[content[k]!] = 1;
  let quotations = 0;
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (tag[i] !== QUOTE_TAG) continue;
    quotations++;
    count += isBelieved[i]!;
  }
  return [quotations, count / quotations];
}

/** How the first of an attribution's quotations begins and the last ends, and what stands before them. */
function signsOfPlace({ tag, word, shape }: Units, own: readonly number[]): number[] {
  const first = own[0]!;
  const before = first - 1;
  return [
    shape[first]! & 1,
    word[own.at(-1)!]! % 8,
    tag[before] ?? 0,
    kindOfOpener(word[before] ?? 0),
    word[before] === COMMA ? 1 : word[before] === COLON ? 2 : 0,
  ];
}

/** Other quotations near an attribution's own, in the sentence of its cue or next to it. */
function othersNear({ length, tag, sentence }: Units, cue: number, own: readonly number[]): number {
  let others = 0;
  const to = Math.min(length, own.at(-1)! + NEAR);
  for (let i = Math.max(0, own[0]! - NEAR); i < to; i++)
    if (tag[i] === QUOTE_TAG && Math.abs(sentence[i]! - sentence[cue]!) <= 1 && !own.includes(i)) others++;
  return others;
}

function wordsWithin({ text, start, end }: Units, i: number): string[] {
  return text.slice(start[i], end[i]).match(WORDS) ?? [];
}

/** The share of words with a capital, of those that titles give one. */
function shareOfCapitals(words: readonly string[]): number {
  const longer = words.filter((word) => !SMALL.has(word.toLowerCase()));
  return longer.filter((word) => CAPITAL.test(word)).length / Math.max(1, longer.length);
}

function logOdds(chance: number): number {
  return Math.log(Math.max(chance, LEAST_DOUBT) / Math.max(1 - chance, LEAST_DOUBT));
}
