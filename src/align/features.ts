import { isQuotation } from '../text/is-quotation.ts';
import { meaningOf } from './meaning.ts';
import type { Part, PrintedFigure } from './parts.ts';
import { sameWords, type SameWords } from './same-words.ts';
import { overlapOf, type Weighed } from './weights.ts';
import { inOrder, longestRun } from '../text/wording.ts';

/** A part with the weights of its content and of its whole sentence. */
export interface WeighedPart {
  readonly part: Part;
  readonly content: Weighed;
  readonly sentence: Weighed;
}

/**
 * What tells that two parts report the same, each as a number; the fitted
 * weights are in `model/weights.json`.
 */
export const FEATURES = [
  // Content words of the two contents, weighted by how telling they are in the story.
  'cosine',
  'lighter',
  // How much of what is shared stands in few other sentences of both articles.
  'exclusive',
  // Words side by side; words that mean much the same.
  'phrases',
  'meaning',
  'centre',
  // How many words stand in the same order; whether one has a whole quoted stretch of the other, how much of one in its order, or the one word it quotes.
  'order',
  'fragment',
  'likeFragment',
  'loneWord',
  // Content words of the whole sentences.
  'sentenceShared',
  'sentenceCover',
  'sentenceExclusive',
  // How unlike the lengths of the contents are.
  'lengths',
  // Who speaks and how it is reported.
  'sameSpeaker',
  'bothQuoted',
  'oneQuoted',
  // Figures with their units, one side negated, place in the article.
  'figure',
  'contrary',
  'distance',
  'bothLead',
  // What stands beside.
  'neighbours',
] as const;

/** One of these. */
export type Feature = (typeof FEATURES)[number];
/** The value of each, for a pair of parts. */
export type Features = Readonly<Record<Feature, number>>;

/** Two parts by themselves, without what stands beside them. */
export interface Comparison {
  readonly own: Omit<Features, 'neighbours'>;
  /** How alike the words of the whole sentences are, 0..1: the plain measure before anything is fitted. */
  readonly likeness: number;
  /** Length in words of the longest stretch of equal words. */
  readonly run: number;
  /** What both put in quotation marks. */
  readonly quoted: SameWords;
}

/** Compares two parts of different articles; symmetric. */
export function compareParts(one: WeighedPart, other: WeighedPart): Comparison {
  const content = overlapOf(one.content, other.content);
  const sentence = overlapOf(one.sentence, other.sentence);
  const meaning = meaningOf(one.content, other.content);
  const [a, b] = [one.part, other.part];
  const [x, y] = [a.attribution, b.attribution];
  const [shorter, longer] = [a.words.length, b.words.length].sort((m, n) => m - n) as [number, number];
  const own = {
    cosine: content.cosine,
    lighter: Math.log1p(content.lighter),
    exclusive: Math.log1p(content.exclusive),
    phrases: Math.log1p(content.phrases),
    meaning: meaning.both,
    centre: meaning.centre,
    order: inOrder(a.words, b.words) / Math.max(1, shorter),
    fragment: flag(hasFragment(a, b) || hasFragment(b, a)),
    likeFragment: Math.max(likeFragment(a, b), likeFragment(b, a)),
    loneWord: Math.max(loneWord(one, other), loneWord(other, one)),
    sentenceShared: Math.log1p(sentence.shared),
    sentenceCover: sentence.cover,
    sentenceExclusive: Math.log1p(sentence.exclusive),
    lengths: Math.log((1 + longer) / (1 + shorter)),
    sameSpeaker: flag(x.speaker !== null && x.speaker === y.speaker),
    bothQuoted: flag(isQuote(a) && isQuote(b)),
    oneQuoted: flag(isQuote(a) !== isQuote(b)),
    figure: flag([...a.figures.values()].some((own) => [...b.figures.values()].some(nearlyEqual(own)))),
    contrary: a.negated === b.negated ? 0 : content.cover,
    distance: Math.abs(a.place - b.place),
    bothLead: flag(isLead(a) && isLead(b)),
  };
  return { own, likeness: sentence.cosine, run: longestRun(a.words, b.words), quoted: sameWords(a, b) };
}

/** Sentences at the start of an article that say what the story is about. */
const LEAD = 2;
const isLead = ({ sentence }: Part): boolean => sentence < LEAD;

/** How far, as a share of the larger, one outlet's round number may be from another's exact one, and from which number on: of 14 such pairs of the 42 events 13 are links. */
const ROUNDED = { share: 0.1, from: 10 };

/** Whether two figures are of one kind and unit, and equal or one of them rounded: “$716 billion”, “more than $700 billion”. */
const nearlyEqual =
  (a: PrintedFigure) =>
  (b: PrintedFigure): boolean => {
    if (a.kind !== b.kind || a.unit !== b.unit) return false;
    const [less, more] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
    return less === more || (less >= ROUNDED.from && more - less <= ROUNDED.share * more);
  };

const flag = (is: boolean): number => (is ? 1 : 0);
/** Whether a part’s attribution has words in quotation marks. */
export const isQuote = ({ attribution }: Part): boolean => isQuotation(attribution);

/** Equal words in a row from which the same words count as the same utterance, whoever is said to speak: of four pairs of two persons with one word less, in 48 events, none is, of nine with more all are. */
const VERBATIM = 6;

/** A pair as far as its wording goes. */
type Worded = Pick<Comparison, 'run'> & { readonly features: Pick<Features, 'fragment'> };

/** Whether a pair has the same words at length, or a whole quotation of some words. */
export const isVerbatim = ({ run, features: { fragment } }: Worded): boolean =>
  run >= VERBATIM || (fragment > 0 && run >= SHORTEST_RUN);

/** Equal words in a row that are no accident. */
export const SHORTEST_RUN = 3;

/** Whether `b` has a whole stretch that `a` puts in quotation marks word for word. */
function hasFragment(a: Part, b: Part): boolean {
  if (a.fragments.length === 0) return false;
  const words = ` ${b.words.join(' ')} `;
  return a.fragments.some((fragment) => words.includes(` ${fragment.join(' ')} `));
}

/** Words of a quoted stretch from which a part of it may tell; share of them below which it is chance. */
const LIKE_FRAGMENT = { words: 3, share: 0.6 };

/** Of what `a` puts in quotation marks, the largest share that `b` has in the same order: cut, joined or respelt. */
function likeFragment(a: Part, b: Part): number {
  const shares = a.fragments
    .filter(({ length }) => length >= LIKE_FRAGMENT.words)
    .map((fragment) => inOrder(fragment, b.words) / fragment.length);
  return Math.max(0, ...shares.filter((share) => share >= LIKE_FRAGMENT.share));
}

/** Weight of the most telling word that `a` alone puts in quotation marks within a paraphrase, where `b` quotes it too. */
function loneWord({ part, content }: WeighedPart, other: WeighedPart): number {
  if (part.attribution.kind !== 'mixed') return 0;
  let most = 0;
  for (const { stem, alone } of part.terms.values())
    if (alone && other.part.terms.get(stem)?.quoted) most = Math.max(most, content.weights.get(stem)!);
  return most;
}
