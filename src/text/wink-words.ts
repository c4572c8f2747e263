import type { Span } from '../model.ts';
import { endOfText, findPatterns, PASSED_OVER, readAutomata } from './automaton.ts';
import { newWordReader, sentenceMachines, tagMachines, WINK_TAGS, WORD_SIZE } from './wink-model.ts';

/** A word or mark as wink parts it from others, and what its machines see of it. */
export interface WinkWord {
  readonly text: string;
  /** Whether it is nothing but white space. */
  readonly isBlank: boolean;
  /** What the machine that tells sentences sees, where no space stands before it and where one does. */
  readonly boundary: number;
  readonly spacedBoundary: number;
  /** What the machines that mend tags see; `NO_HINT` where that is the tag that it has. */
  readonly hint: number;
  /** Number of the tag that it mostly has, and whether it keeps that: as a part of a contraction. */
  readonly tag: number;
  readonly keepsTag: boolean;
  /** Bits of the tags that it may have. */
  readonly tags: number;
}

/** Words, tags and sentences of a text, as wink-nlp tells them: to be read before the next text is. */
export interface WinkReading {
  /** How many words there are. */
  readonly length: number;
  readonly words: readonly WinkWord[];
  /** Where each word begins; -1 where wink left out or changed characters next to it, so that it has to be looked for. */
  readonly starts: Int32Array;
  /** Number of the tag of each word. */
  readonly tags: Uint8Array;
  /** The last word of each sentence. */
  readonly lastWords: readonly number[];
}

const sentences = readAutomata(sentenceMachines);
const tagging = readAutomata(tagMachines);

/** Words that there is room for between texts; a block of more takes its own. */
const ROOM = 4096;
const newRoom = (size: number) => ({
  words: [] as WinkWord[],
  starts: new Int32Array(size),
  tags: new Uint8Array(size),
  /** What the machines see of each word: the one for sentences, and those for tags. */
  boundaries: new Uint8Array(size),
  symbols: new Uint8Array(size),
});
let room = newRoom(ROOM);

/** Twice the room, with what stands in it of sentences. */
function makeRoom(): void {
  const { words, starts, boundaries } = room;
  room = { ...newRoom(2 * starts.length), words };
  room.starts.set(starts);
  room.boundaries.set(boundaries);
}

/**
 * What wink-nlp would tell of a text, or of one span of it, several times as fast. It looks at each stretch between
 * two spaces by itself and parts words from marks with dozens of patterns. Most stretches come again, so what
 * it made of them is remembered; the machines that read over them are our own.
 */
export function readWithWink(text: string, span: Span = { start: 0, end: text.length }): WinkReading {
  if (room.starts.length > ROOM) room = newRoom(ROOM);
  const { end } = span;
  let length = 0;
  let isSpaced = false;
  for (let at = span.start; at < end;) {
    const first = text.charCodeAt(at);
    const kind = kindOf(first);
    const from = at++;
    if (kind === BLANK) {
      isSpaced = true;
      continue;
    }
    let hash = first;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      if (kindOf(code) !== kind) break;
      hash = Math.imul(hash, SPREADING) ^ code;
    }
    const { words, isWhole } = stretchAt(text, from, at, hash);
    let start = from;
    for (let k = 0; k < words.length; k++) {
      if (length === room.starts.length) makeRoom();
      const word = words[k]!;
      room.words[length] = word;
      room.starts[length] = isWhole ? start : -1;
      room.boundaries[length++] = isSpaced ? word.spacedBoundary : word.boundary;
      start += word.text.length;
      isSpaced = false;
    }
    isSpaced = false;
  }
  mendTags(length);
  return { length, words: room.words, starts: room.starts, tags: room.tags, lastWords: lastWords(length) };
}

/** What a character is to the stretches that wink looks at. */
const [PRINTED, BLANK, BREAK] = [0, 1, 2] as const;
/** By code, as far as characters are so. */
const KINDS = Uint8Array.from({ length: 0x2060 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[\n\r\t]/.test(character)) return BREAK;
  return /[ \u00a0\u2002-\u2005\u2009\u200a\u202f\u205f]/.test(character) ? BLANK : PRINTED;
});

function kindOf(code: number): number {
  return code < KINDS.length ? KINDS[code]! : PRINTED;
}

/** What stands between two spaces, and what wink makes of it. */
interface Stretch {
  readonly text: string;
  readonly hash: number;
  readonly words: readonly WinkWord[];
  /** Whether the words one after the other are all of it. */
  readonly isWhole: boolean;
}

/** Stretches that are remembered, as a power of 2, and in how many places each may stand. */
const [STRETCH_BITS, TRIED] = [16, 8] as const;
const SPREADING = 0x9e3779b1;
const stretches = new Array<Stretch | null>(2 ** STRETCH_BITS + TRIED).fill(null);
let driven = 0;

/**
 * What wink makes of the stretch of `text` from `from` up to `to`, whose characters have this hash: looked up
 * without cutting it out. One that finds all its places taken drives another out, so that memory does not grow.
 */
function stretchAt(text: string, from: number, to: number, hash: number): Stretch {
  const first = Math.imul(hash, SPREADING) >>> (32 - STRETCH_BITS);
  let place = first;
  for (; place < first + TRIED; place++) {
    const known = stretches[place]!;
    if (known === null) break;
    if (known.hash === hash && known.text.length === to - from && text.startsWith(known.text, from))
      return known;
  }
  if (place === first + TRIED) place = first + (driven++ % TRIED);
  const stretch = text.slice(from, to);
  const words = wordsOfStretch(stretch);
  const isWhole = words.map((word) => word.text).join('') === stretch && !/\s/.test(stretch);
  return (stretches[place] = { text: stretch, hash, words, isWhole });
}

/** A reader that has met more words than this gives way to a new one, so that memory stays bounded. */
const MOST_MET = 200_000;
let reader = newWordReader();

/** Two letters or more and one mark behind them: wink parts them, unless it knows the whole. */
const MARKED = /^[a-z]{2,}[,.;:?!]$/i;

function wordsOfStretch(stretch: string): readonly WinkWord[] {
  if (reader.met() > MOST_MET) reader = newWordReader();
  const whole = reader.numberOf(stretch);
  if (whole !== undefined && reader.cache.property(whole, 'isContraction') === 0) return [modelWord(whole)];
  if (whole === undefined && MARKED.test(stretch)) {
    const word = reader.numberOf(stretch.slice(0, -1));
    if (word !== undefined) return [modelWord(word), modelWord(reader.numberOf(stretch.slice(-1))!)];
  }
  const numbers = reader.read(stretch);
  return Array.from({ length: numbers.length / WORD_SIZE }, (_, i) => {
    const at = i * WORD_SIZE;
    return wordOf(numbers[at]!, numbers[at + 1]!, numbers[at + 2]!);
  });
}

const modelWords = new Map<number, WinkWord>();

/** The word of the model with this number. */
function modelWord(number: number): WinkWord {
  let word = modelWords.get(number);
  if (word === undefined) modelWords.set(number, (word = wordOf(number, 0, 0)));
  return word;
}

/** What wink's machines see begins with these numbers. */
const HINT = 1_080_000;
/** Hints at sentence ends: a mark that may close or open by whether a space stands before it, an abbreviation and one of a single letter. */
const [EITHER_WAY, EITHER_WAY_SPACED, ABBREVIATION, SINGLE_LETTER] = [4, 6, 7, 8] as const;
/** Where the tag of a word stands in its third number. */
const [TAG_SHIFT, TAG_MASK] = [20, 63] as const;
/** Numbers greater than this tell a part of a contraction beside the spaces. */
const MOST_SPACES = 65_535;
const NOUN = WINK_TAGS.indexOf('NOUN');
const NO_HINT = -1;
/** wink's number for a line break, which its machine for sentences passes over. */
const LINE_BREAK = reader.numberOf('\n')!;

/** A word by its number, that of its part of a contraction with the spaces before it, and its tag where it is such a part. */
function wordOf(word: number, part: number, known: number): WinkWord {
  const { cache } = reader;
  const normal = part > MOST_SPACES ? cache.nox(part) : cache.normal(word);
  const end = cache.property(normal, 'sbdHint') || cache.property(word, 'sbdHint');
  const abbreviation =
    cache.property(normal, 'isAbbrev') === 0
      ? normal
      : HINT + (cache.value(normal).length === 2 ? SINGLE_LETTER : ABBREVIATION);
  const seen = (hint: number) =>
    normal === LINE_BREAK
      ? PASSED_OVER
      : (sentences.alphabet.get(hint === 0 ? abbreviation : HINT + hint) ?? 0);
  const hint = cache.property(word, 'posHint');
  let tags = 0;
  for (let tag = 0; tag < WINK_TAGS.length; tag++) if (cache.isMemberPOS(normal, tag)) tags |= 1 << tag;
  const text = cache.value(word);
  return {
    text,
    isBlank: text.trim() === '',
    boundary: seen(end),
    spacedBoundary: seen(end === EITHER_WAY ? EITHER_WAY_SPACED : end),
    hint: hint === 0 ? NO_HINT : (tagging.alphabet.get(HINT + hint) ?? 0),
    tag: known === 0 ? cache.posOf(cache.mappedSpelling(word)) || NOUN : (known >>> TAG_SHIFT) & TAG_MASK,
    keepsTag: known !== 0,
    tags,
  };
}

/** What the machines see of tags by number; of none they see nothing. */
const TAG_SYMBOLS = WINK_TAGS.map((_, tag) => (tag === 0 ? PASSED_OVER : (tagging.alphabet.get(tag) ?? 0)));
const found: number[] = [];

/** Writes the tags as the machines mend them, each machine what the one before left. A name below 0 is a tag for whichever word, one above 0 for words that may have it. */
function mendTags(length: number): void {
  const { words, tags, symbols } = room;
  const keeping: number[] = [];
  for (let i = 0; i < length; i++) {
    const word = words[i]!;
    tags[i] = word.tag;
    symbols[i] = symbolOf(word, word.tag);
    if (word.keepsTag) keeping.push(i);
  }
  for (const automaton of tagging.automata) {
    const end = findPatterns(automaton, symbols, length, endOfText(tagging.alphabet), found);
    for (let k = 0; k < end; k += 2) {
      const i = found[k]!;
      const name = found[k + 1]!;
      const word = words[i]!;
      if (name > 0 && ((word.tags >>> name) & 1) === 0) continue;
      tags[i] = Math.abs(name);
      symbols[i] = symbolOf(word, tags[i]);
    }
  }
  for (const i of keeping) tags[i] = words[i]!.tag;
}

/** What the machines see of a word with this tag. */
function symbolOf({ hint }: WinkWord, tag: number): number {
  const symbol = TAG_SYMBOLS[tag]!;
  return hint === NO_HINT || symbol === PASSED_OVER ? symbol : hint;
}

/** The words at which the machine finds that a sentence ends, and the last of all. */
function lastWords(length: number): number[] {
  const { automata, alphabet } = sentences;
  const end = findPatterns(automata[0]!, room.boundaries, length, endOfText(alphabet), found);
  const words: number[] = [];
  for (let k = 0; k < end; k += 2) words.push(found[k]!);
  if (words.at(-1) !== length - 1) words.push(length - 1);
  return words;
}
