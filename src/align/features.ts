import { meaningOf } from './meaning.ts';
import type { Part, Term } from './parts.ts';
import { overlapOf, type Weighed } from './weights.ts';
import { cosineOf } from './word-vectors.ts';
import { equalNeighbours, inOrder, longestRun } from './wording.ts';

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
  'shared',
  'cover',
  'lighter',
  // How much of what is shared stands in few other sentences of both articles.
  'exclusive',
  // How many of them are only names; words side by side; words that mean much the same.
  'names',
  'phrases',
  'meaning',
  'meaningCover',
  'centre',
  // Longest stretch of equal words; how many pairs of neighbours are equal, common words too; how many words stand in the same order; whether one has a whole quoted stretch of the other, how much of one in its order, or the one word it quotes.
  'run',
  'wording',
  'order',
  'fragment',
  'likeFragment',
  'loneWord',
  // Content words of the whole sentences.
  'sentenceShared',
  'sentenceCover',
  'sentenceNames',
  'sentencePhrases',
  'sentenceExclusive',
  // How long the contents are.
  'shorter',
  'lengths',
  // Who speaks and how it is reported.
  'sameSpeaker',
  'bothQuoted',
  'oneQuoted',
  'oneAsserted',
  'bothCued',
  'sameCue',
  // Numbers, figures with their units, one side negated, place in the article.
  'sameNumber',
  'otherNumber',
  'figure',
  'contrary',
  'distance',
  'bothLead',
  // How much else the two articles report; standing among the alternatives, and what stands beside.
  'size',
  'mutual',
  'margin',
  'neighbours',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Readonly<Record<Feature, number>>;

/** Features that a pair has through what else its articles report. */
export type Surroundings = Pick<Features, 'size' | 'mutual' | 'margin' | 'neighbours'>;

/** Features that two parts have by themselves. */
export type OwnFeatures = Omit<Features, keyof Surroundings>;

/**
 * Compares two parts of different articles; symmetric. `likeness` is a plain
 * measure, 0..1, by which alternatives are ranked before anything is fitted.
 */
export function compareParts(one: WeighedPart, other: WeighedPart): { own: OwnFeatures; likeness: number } {
  const content = overlapOf(one.content, other.content);
  const sentence = overlapOf(one.sentence, other.sentence);
  const meaning = meaningOf(one.content, other.content);
  const [a, b] = [one.part, other.part];
  const [x, y] = [a.attribution, b.attribution];
  const run = longestRun(a.words, b.words);
  const [shorter, longer] = [a.words.length, b.words.length].sort((m, n) => m - n) as [number, number];
  const sameNumber = [...a.numbers].some((number) => b.numbers.has(number));
  const own = {
    cosine: content.cosine,
    shared: Math.log1p(content.shared),
    cover: content.cover,
    lighter: Math.log1p(content.lighter),
    exclusive: Math.log1p(content.exclusive),
    names: Math.log1p(content.names),
    phrases: Math.log1p(content.phrases),
    meaning: meaning.both,
    meaningCover: meaning.lighter,
    centre: meaning.centre,
    run: runValue(run),
    wording: Math.log1p(Math.max(0, equalNeighbours(a.words, b.words) - 1)),
    order: inOrder(a.words, b.words) / Math.max(1, shorter),
    fragment: flag(hasFragment(a, b) || hasFragment(b, a)),
    likeFragment: Math.max(likeFragment(a, b), likeFragment(b, a)),
    loneWord: Math.max(loneWord(one, other), loneWord(other, one)),
    sentenceShared: Math.log1p(sentence.shared),
    sentenceCover: sentence.cover,
    sentenceNames: Math.log1p(sentence.names),
    sentencePhrases: Math.log1p(sentence.phrases),
    sentenceExclusive: Math.log1p(sentence.exclusive),
    shorter: Math.log1p(shorter),
    lengths: Math.log((1 + longer) / (1 + shorter)),
    sameSpeaker: flag(x.speaker !== null && x.speaker === y.speaker),
    bothQuoted: flag(isQuote(a) && isQuote(b)),
    oneQuoted: flag(isQuote(a) !== isQuote(b)),
    oneAsserted: flag((x.kind === 'assertion') !== (y.kind === 'assertion')),
    bothCued: flag(a.cue.length > 0 && b.cue.length > 0),
    sameCue: mostAlike(a.cue, b.cue),
    sameNumber: flag(sameNumber),
    otherNumber: flag(!sameNumber && a.numbers.size > 0 && b.numbers.size > 0),
    figure: flag([...a.figures.keys()].some((key) => b.figures.has(key))),
    contrary: a.negated === b.negated ? 0 : content.cover,
    distance: Math.abs(a.place - b.place),
    bothLead: flag(isLead(a) && isLead(b)),
  };
  return { own, likeness: (content.cosine + sentence.cosine) / 2 };
}

/** Sentences at the start of an article that say what the story is about. */
const LEAD = 2;
const isLead = ({ sentence }: Part): boolean => sentence < LEAD;

/** How alike the likest reporting words are, 0..1. */
function mostAlike(one: readonly Term[], other: readonly Term[]): number {
  const likeness = (a: Term, b: Term): number => {
    if (a.stem === b.stem) return 1;
    return a.vector === null || b.vector === null ? 0 : cosineOf(a.vector, b.vector);
  };
  return Math.max(0, ...one.flatMap((a) => other.map((b) => likeness(a, b))));
}

const flag = (is: boolean): number => (is ? 1 : 0);
export const isQuote = ({ attribution: { kind } }: Part): boolean => kind === 'direct' || kind === 'mixed';

/** Equal words in a row from which the same words count as the same utterance, whoever is said to speak. */
const VERBATIM = 5;

/** Whether `features` show the same words at length, or a whole quotation of some words. */
export const isVerbatim = ({ run, fragment }: Pick<Features, 'run' | 'fragment'>): boolean =>
  run >= runValue(VERBATIM) || (fragment > 0 && run >= runValue(SHORTEST_RUN));

/** Whether both quote, and the same words at length; of one speaker a word fewer will do. */
export const quoteTheSame = ({
  run,
  bothQuoted,
  sameSpeaker,
}: Pick<Features, 'run' | 'bothQuoted' | 'sameSpeaker'>): boolean =>
  bothQuoted > 0 && run >= runValue(VERBATIM - sameSpeaker);

const runValue = (words: number): number => Math.log1p(Math.max(0, words - 2));

/** Equal words in a row that are no accident. */
export const SHORTEST_RUN = 3;

/** Whether `b` has a whole stretch that `a` puts in quotation marks word for word. */
function hasFragment(a: Part, b: Part): boolean {
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
