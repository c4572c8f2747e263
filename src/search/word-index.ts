import { wordsOf } from '../text/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text as it is searched. */
export interface Searchable {
  /** The passage; phrases are looked for here. */
  readonly passage: string;
  /** Names of its speaker and outlet, which words of a query may also mean. */
  readonly names: string;
}

/** The words of texts, and which texts have a word. It grows by a segment for each list of texts. */
export interface WordIndex {
  readonly add: (texts: readonly Searchable[]) => void;
  /** How many texts there are; they are numbered in the order in which they came. */
  readonly size: () => number;
  /** How many texts have a word. */
  readonly count: (word: number) => number;
  /** Visits the texts that have a word, each once. */
  readonly eachText: (word: number, visit: (text: number) => void) => void;
  /** The words of a text by their numbers: those of the passage, then those of the names. */
  readonly wordsIn: (text: number) => Uint32Array;
  /** The words of a text's passage alone. */
  readonly passageOf: (text: number) => Uint32Array;
}

/** Texts that came together: their words one behind the other, and the texts of each word. */
interface Segment {
  /** Number of its first text. */
  readonly first: number;
  readonly words: Uint32Array;
  /** Where each text's words begin, and the end of the last. */
  readonly starts: Uint32Array;
  /** Where the words of each text's passage end. */
  readonly passageEnds: Uint32Array;
  /** Texts, counted from the first, by word; a word's begin at its place in `postingStarts`. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
}

export function wordIndex(vocabulary: Vocabulary): WordIndex {
  const segments: Segment[] = [];
  let size = 0;
  const segmentOf = (text: number) => segments.findLast(({ first }) => first <= text)!;
  const inSegment = (text: number) => {
    const segment = segmentOf(text);
    return { segment, at: text - segment.first };
  };
  return {
    add(texts) {
      segments.push(segmentFrom(texts, size, vocabulary));
      size += texts.length;
    },
    size: () => size,
    count: (word) =>
      segments.reduce((sum, { postingStarts }) => {
        const next = postingStarts[word + 1];
        return next === undefined ? sum : sum + next - postingStarts[word]!;
      }, 0),
    eachText(word, visit) {
      for (const { first, postings, postingStarts } of segments) {
        const end = postingStarts[word + 1] ?? 0;
        for (let i = postingStarts[word]!; i < end; i++) visit(first + postings[i]!);
      }
    },
    wordsIn(text) {
      const { segment, at } = inSegment(text);
      return segment.words.subarray(segment.starts[at], segment.starts[at + 1]);
    },
    passageOf(text) {
      const { segment, at } = inSegment(text);
      return segment.words.subarray(segment.starts[at], segment.passageEnds[at]);
    },
  };
}

function segmentFrom(texts: readonly Searchable[], first: number, vocabulary: Vocabulary): Segment {
  const words: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const passageEnds = new Uint32Array(texts.length);
  const push = (text: string) => {
    for (const { norm } of wordsOf(text)) words.push(vocabulary.numberOf(norm));
  };
  for (const [i, { passage, names }] of texts.entries()) {
    push(passage);
    passageEnds[i] = words.length;
    push(names);
    starts[i + 1] = words.length;
  }
  return {
    first,
    words: Uint32Array.from(words),
    starts,
    passageEnds,
    ...post(words, starts, vocabulary.size()),
  };
}

/** The texts of each word, one word's behind the other's. */
function post(
  words: readonly number[],
  starts: Uint32Array,
  size: number,
): Pick<Segment, 'postings' | 'postingStarts'> {
  const postingStarts = new Uint32Array(size + 1);
  eachWordOnce(words, starts, size, (word) => postingStarts[word + 1]!++);
  for (let word = 0; word < size; word++) postingStarts[word + 1]! += postingStarts[word]!;
  const next = postingStarts.slice();
  const postings = new Uint32Array(postingStarts[size]!);
  eachWordOnce(words, starts, size, (word, text) => (postings[next[word]!++] = text));
  return { postings, postingStarts };
}

/** Visits each word of each text, a word that a text repeats once. */
function eachWordOnce(
  words: readonly number[],
  starts: Uint32Array,
  size: number,
  visit: (word: number, text: number) => void,
): void {
  const lastText = new Int32Array(size).fill(-1);
  for (let text = 0; text + 1 < starts.length; text++)
    for (let i = starts[text]!; i < starts[text + 1]!; i++) {
      const word = words[i]!;
      if (lastText[word] === text) continue;
      lastText[word] = text;
      visit(word, text);
    }
}
