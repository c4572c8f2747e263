import { wordsOf } from '../text/words.ts';
import { growing } from './growing.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A text as it is searched. */
export interface Searchable {
  /** The passage; phrases are looked for here. */
  readonly passage: string;
  /** Its reporting verb and the names of its speaker and outlet, which words of a query may also mean. */
  readonly beside: string;
}

/** A text of which each word has its number. */
export interface Numbered {
  readonly passage: readonly number[];
  readonly beside: readonly number[];
}

/** The words of texts, and which texts have a word. It grows by a segment for each list of texts. */
export interface WordIndex {
  /** Reads a text, which takes most of the time that adding it takes. */
  readonly read: (text: Searchable) => Numbered;
  readonly add: (texts: readonly Numbered[]) => void;
  /** How many texts there are; they are numbered in the order in which they came. */
  readonly size: () => number;
  /** How many texts have a word. */
  readonly count: (word: number) => number;
  /** Visits the texts that have a word, each once. */
  readonly eachText: (word: number, visit: (text: number) => void) => void;
  /** The words of a text by their numbers: those of the passage, then those beside it. */
  readonly wordsIn: (text: number) => Uint32Array;
  /** The words of a text's passage alone. */
  readonly passageOf: (text: number) => Uint32Array;
}

/** Texts that came together, by word. */
interface Segment {
  /** Number of its first text. */
  readonly first: number;
  /** Texts, counted from the first, by word; a word's begin at its place in `starts`. */
  readonly postings: Uint32Array;
  readonly starts: Uint32Array;
}

/** An empty index, whose words get their numbers from a vocabulary. */
export function wordIndex(vocabulary: Vocabulary): WordIndex {
  const segments: Segment[] = [];
  /** The words of all texts, one text's behind the other's. */
  const words = growing();
  /** Where each text's words begin, those beside the passage among them, and where the last text's end. */
  const starts = growing();
  const besideStarts = growing();
  starts.push(0);
  const numbersOf = (text: string) => wordsOf(text).map(({ norm }) => vocabulary.numberOf(norm));
  return {
    read: ({ passage, beside }) => ({ passage: numbersOf(passage), beside: numbersOf(beside) }),
    add(texts) {
      const first = besideStarts.length();
      for (const { passage, beside } of texts) {
        passage.forEach(words.push);
        besideStarts.push(words.length());
        beside.forEach(words.push);
        starts.push(words.length());
      }
      segments.push({
        first,
        ...posted(words.all(), starts.all().subarray(first), vocabulary.size()),
      });
    },
    size: besideStarts.length,
    count: (word) =>
      segments.reduce((sum, { starts }) => {
        const next = starts[word + 1];
        return next === undefined ? sum : sum + next - starts[word]!;
      }, 0),
    eachText(word, visit) {
      for (const { first, postings, starts } of segments) {
        const end = starts[word + 1] ?? 0;
        for (let i = starts[word]!; i < end; i++) visit(first + postings[i]!);
      }
    },
    wordsIn: (text) => words.all().subarray(starts.at(text), starts.at(text + 1)),
    passageOf: (text) => words.all().subarray(starts.at(text), besideStarts.at(text)),
  };
}

/** The texts of each word, one word's behind the other's. */
function posted(
  words: Uint32Array,
  textStarts: Uint32Array,
  size: number,
): Pick<Segment, 'postings' | 'starts'> {
  const starts = new Uint32Array(size + 1);
  eachWordOnce(words, textStarts, size, (word) => starts[word + 1]!++);
  for (let word = 0; word < size; word++) starts[word + 1]! += starts[word]!;
  const next = starts.slice();
  const postings = new Uint32Array(starts[size]!);
  eachWordOnce(words, textStarts, size, (word, text) => (postings[next[word]!++] = text));
  return { postings, starts };
}

/** Visits each word of each text, a word that a text repeats once. */
function eachWordOnce(
  words: Uint32Array,
  textStarts: Uint32Array,
  size: number,
  visit: (word: number, text: number) => void,
): void {
  const lastText = new Int32Array(size).fill(-1);
  for (let text = 0; text + 1 < textStarts.length; text++)
    for (let i = textStarts[text]!; i < textStarts[text + 1]!; i++) {
      const word = words[i]!;
      if (lastText[word] === text) continue;
      lastText[word] = text;
      visit(word, text);
    }
}
