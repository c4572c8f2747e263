import type { Block, Span } from '../model.ts';
import type { Analysis } from '../text/nlp.ts';
import type { Token } from '../text/token.ts';
import { hashOf } from './hash.ts';
import { classOf, FINER_KINDS, finerClassesOf } from './word-classes.ts';
import type { Quotation } from './quotations.ts';

/** Part-of-speech tags by number; a quotation has one of its own. */
export const TAGS = [
  'EDGE',
  'QUOTE',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
] as const;
const TAG_NUMBER = new Map<string, number>(TAGS.map((tag, i) => [tag, i]));
export const QUOTE_TAG = 1;
export const [ADP_TAG, AUX_TAG, CCONJ_TAG, NOUN_TAG, PRON_TAG, PROPN_TAG, PUNCT_TAG, SCONJ_TAG, VERB_TAG] = [
  'ADP',
  'AUX',
  'CCONJ',
  'NOUN',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'VERB',
].map(tagNumber) as [number, number, number, number, number, number, number, number, number];

/**
 * An article as the tagger reads it: its tokens, each quotation folded into one
 * unit, since speech is reported as a whole. Arrays run in step, one entry a unit.
 */
export interface Units {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Number of the tag in `TAGS`. */
  readonly tag: Uint8Array;
  /** Hash of the word in lower case; for a quotation, of its length and last mark. */
  readonly word: Int32Array;
  /** Hash of the last three letters; for a quotation, of its first word. */
  readonly suffix: Int32Array;
  /** Class of the word among words used alike, 0 when unknown. */
  readonly family: Uint16Array;
  /** Finer classes of the word, `FINER_KINDS` a unit, where its class is known. */
  readonly finer: Uint8Array;
  /** Capitals, digits and marks of the word as written, as a small number. */
  readonly shape: Uint8Array;
  /** 1 for a quotation that goes on one of the block before. */
  readonly continues: Uint8Array;
  /** For a quotation the code unit that it opens with, else 0. */
  readonly mark: Uint16Array;
  /** Running number of the sentence and of the block. */
  readonly sentence: Int32Array;
  readonly block: Int32Array;
}

const SENTENCE = /^(?=(?:\S+\s+){3})[\s\S]*[.,?!]$/;

/** Whether what stands between the marks is a sentence, as far as length and last mark tell. */
export function holdsSentence(text: string, { inner }: Quotation): boolean {
  return SENTENCE.test(text.slice(inner.start, inner.end));
}

/** Single marks hold speech when what they hold is a sentence; else a title or a nickname. */
function isSpeech(text: string, quotation: Quotation): boolean {
  return !quotation.single || holdsSentence(text, quotation);
}

export function unitsOf(
  text: string,
  { tokens, sentences }: Analysis,
  quotations: readonly Quotation[],
  blocks: readonly Block[],
): Units {
  const speech = quotations.filter((quotation) => isSpeech(text, quotation));
  const closing = new Set(quotations.map(({ outer }) => outer.end));
  const size = tokens.length;
  const units = {
    length: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    tag: new Uint8Array(size),
    word: new Int32Array(size),
    suffix: new Int32Array(size),
    family: new Uint16Array(size),
    finer: new Uint8Array(size * FINER_KINDS),
    shape: new Uint8Array(size),
    continues: new Uint8Array(size),
    mark: new Uint16Array(size),
    sentence: new Int32Array(size),
    block: new Int32Array(size),
  };
  let quotation = 0;
  let block = 0;
  let sentence = 0;
  let number = 0;
  let newSentence = false;
  for (let i = 0; i < size; i++) {
    const token = tokens[i] as Token;
    while ((blocks[block]?.span.end ?? Infinity) <= token.start) {
      block++;
      newSentence = true;
    }
    while ((sentences[sentence]?.end ?? Infinity) <= token.start) {
      sentence++;
      newSentence = true;
    }
    while ((speech[quotation]?.outer.end ?? Infinity) <= token.start) quotation++;
    const around = speech[quotation];
    const at = units.length++;
    if (newSentence) number++;
    newSentence = false;
    units.block[at] = block;
    units.sentence[at] = number;
    if (around === undefined || token.end <= around.outer.start) {
      units.start[at] = token.start;
      units.end[at] = token.end;
      if (isPossessive(text, token, closing)) describeForm(units, at, POSSESSIVE, PART_TAG);
      else describeToken(units, at, token);
      continue;
    }
    units.start[at] = around.outer.start;
    units.end[at] = around.outer.end;
    units.continues[at] = around.continued ? 1 : 0;
    units.mark[at] = text.charCodeAt(around.outer.start);
    describeQuotation(units, at, text, around.inner);
    while (i + 1 < size && (tokens[i + 1] as Token).start < around.outer.end) i++;
    // Sentences inside a quotation are its own; one that ends with it ends here too.
    while ((sentences[sentence]?.end ?? Infinity) < around.outer.end) sentence++;
    while (
      (sentences[sentence]?.start ?? Infinity) < around.outer.end &&
      (sentences[sentence]?.end ?? Infinity) <= around.outer.end
    )
      sentence++;
    const next = text.slice(around.outer.end, around.outer.end + 4).trimStart();
    newSentence = text[around.inner.end - 1] === '.' && /^[\p{Lu}“"«„]/u.test(next);
  }
  return units;
}

/** The form that possessives have; one behind an s is written without it. */
const POSSESSIVE = "'s";
const PART_TAG = tagNumber('PART');

/** Whether an apostrophe alone is a possessive ("the voters' choice") and no mark: what it stands in does not end with it. */
function isPossessive(
  text: string,
  { text: word, start, end }: Token,
  closing: ReadonlySet<number>,
): boolean {
  if ((word !== "'" && word !== '’') || closing.has(end)) return false;
  return (
    /\p{L}[sxz]$/iu.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s[\p{L}\p{N}“"‘$]/u.test(text.slice(end, end + 2))
  );
}

type Draft = { -readonly [K in keyof Units]: Units[K] };

function describeToken(units: Draft, at: number, { text, pos }: Token): void {
  describeForm(units, at, text, tagNumber(pos));
}

/**
 * What of a unit depends on its word alone, of words met before, since most words come
 * again: where in `forms` it stands. Forgotten when they are too many.
 */
const known = new Map<string, number>();
const MOST_FORMS = 20_000;
/** Hash of the word, that of its ending, its class with its shape, and its finer classes. */
const FORM = 4;
const forms = new Int32Array(MOST_FORMS * FORM);

function describeForm(units: Draft, at: number, text: string, tag: number): void {
  const form = known.get(text) ?? addForm(text);
  units.tag[at] = tag;
  units.word[at] = forms[form]!;
  units.suffix[at] = forms[form + 1]!;
  units.family[at] = forms[form + 2]! >>> 8;
  units.shape[at] = forms[form + 2]!;
  for (let kind = 0; kind < FINER_KINDS; kind++)
    units.finer[at * FINER_KINDS + kind] = forms[form + 3]! >>> (8 * kind);
}

function addForm(text: string): number {
  if (known.size >= MOST_FORMS) known.clear();
  const form = known.size * FORM;
  const lower = text.toLowerCase();
  const word = hashOf(lower);
  forms[form] = word;
  forms[form + 1] = hashOf(lower.slice(-3));
  forms[form + 2] = (classOf(word) << 8) | shapeOf(text, lower);
  forms[form + 3] = finerClassesOf(word).reduce((all, finer, kind) => all | (finer << (8 * kind)), 0);
  known.set(text, form);
  return form;
}

function describeQuotation(units: Draft, at: number, text: string, inner: Span): void {
  const length = inner.end - inner.start;
  const lengthClass = length < 12 ? 0 : length < 25 ? 1 : length < 45 ? 2 : 3;
  const last = text.slice(inner.end - 1, inner.end);
  const lastClass =
    last === ',' ? 1 : last === '.' ? 2 : last === '?' || last === '!' ? 3 : last === '—' ? 4 : 0;
  const first = /[\p{L}\p{N}’']+/u.exec(text.slice(inner.start, inner.start + 24))?.[0] ?? '';
  units.tag[at] = QUOTE_TAG;
  units.word[at] = lengthClass * 8 + lastClass;
  units.suffix[at] = hashOf(first.toLowerCase());
  units.shape[at] =
    16 + (/^\p{Lu}/u.test(first) ? 1 : 0) + 2 * (lastClass > 0 ? 1 : 0) + 4 * (lengthClass > 2 ? 1 : 0);
}

function tagNumber(tag: string): number {
  return TAG_NUMBER.get(tag) ?? 18;
}

function shapeOf(word: string, lower: string): number {
  const first = word.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (digit) return word.length === 4 ? 2 : 3;
  if (lower === word) return word.length === 1 ? 0 : 1;
  if (word.length === 1) return 4;
  if (word.toUpperCase() === word) return word.includes('.') ? 7 : 5;
  return lower.slice(1) === word.slice(1) ? 6 : 8;
}
