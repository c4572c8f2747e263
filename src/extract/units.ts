import type { Block, Span } from '../model.ts';
import type { Analysis } from '../text/nlp.ts';
import type { Token } from '../text/token.ts';
import { hashOf } from './hash.ts';
import { classOf, FINER_KINDS, finerClassesOf } from './word-classes.ts';
import { usesOf } from './word-uses.ts';
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
/** A tag that is none of these is taken for this one. */
const X_TAG = TAGS.indexOf('X');
/** Those that other modules ask for. */
export const QUOTE_TAG = tagNumber('QUOTE');
export const ADP_TAG = tagNumber('ADP');
export const ADV_TAG = tagNumber('ADV');
export const AUX_TAG = tagNumber('AUX');
export const CCONJ_TAG = tagNumber('CCONJ');
export const NOUN_TAG = tagNumber('NOUN');
export const PRON_TAG = tagNumber('PRON');
export const PROPN_TAG = tagNumber('PROPN');
export const PUNCT_TAG = tagNumber('PUNCT');
export const SCONJ_TAG = tagNumber('SCONJ');
export const VERB_TAG = tagNumber('VERB');

/**
 * An article as the tagger reads it: its tokens, each quotation folded into one
 * unit, since speech is reported as a whole. Arrays run in step, one entry a unit.
 */
export interface Units {
  /** The whole text of the article, which `start` and `end` are offsets into. */
  readonly text: string;
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
  /** What the word may do, as bits: see `usesOf`. */
  readonly uses: Uint8Array;
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

/** The units of an article; `tokens` and `sentences` are those of its whole text. */
export function unitsOf(
  text: string,
  { tokens, sentences }: Analysis,
  quotations: readonly Quotation[],
  blocks: readonly Block[],
): Units {
  const speech = quotations.filter((quotation) => isSpeech(text, quotation));
  const closing = new Set(quotations.map(({ outer }) => outer.end));
  const units = draftFor(text, tokens.length);
  let [quotation, block, sentence, number] = [0, 0, 0, 0];
  let newSentence = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
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
    units.block[at] = block;
    units.sentence[at] = number;
    if (around === undefined || token.end <= around.outer.start) {
      if (isPossessive(text, token, closing)) describeToken(units, at, token, POSSESSIVE, PART_TAG);
      else describeToken(units, at, token, token.text, tagNumber(token.pos));
      newSentence = false;
      continue;
    }
    describeQuotation(units, at, text, around);
    while (i + 1 < tokens.length && tokens[i + 1]!.start < around.outer.end) i++;
    // Sentences inside a quotation are its own; one that ends with it ends here too.
    while ((sentences[sentence]?.end ?? Infinity) <= around.outer.end) sentence++;
    newSentence = endsSentence(text, around);
  }
  return units;
}

/** Room for at most so many units. */
function draftFor(text: string, size: number): Draft {
  return {
    text,
    length: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    tag: new Uint8Array(size),
    word: new Int32Array(size),
    suffix: new Int32Array(size),
    family: new Uint16Array(size),
    finer: new Uint8Array(size * FINER_KINDS),
    shape: new Uint8Array(size),
    uses: new Uint8Array(size),
    continues: new Uint8Array(size),
    mark: new Uint16Array(size),
    sentence: new Int32Array(size),
    block: new Int32Array(size),
  };
}

/** Whether a quotation ends the sentence around it: with a full stop, before a capital or a mark. */
function endsSentence(text: string, { inner, outer }: Quotation): boolean {
  const next = text.slice(outer.end, outer.end + 4).trimStart();
  return text[inner.end - 1] === '.' && /^[\p{Lu}“"«„]/u.test(next);
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

/**
 * What of a unit depends on its word alone, of words met before, since most words come
 * again: where in `forms` it stands. Forgotten when they are too many.
 */
const known = new Map<string, number>();
const MOST_FORMS = 20_000;
/** Hash of the word, that of its ending, its class with its shape, its finer classes, and its uses. */
const FORM = 5;
const forms = new Int32Array(MOST_FORMS * FORM);

/** Writes what a token is, by the form that it is read as. */
function describeToken(units: Draft, at: number, { start, end }: Span, text: string, tag: number): void {
  const form = known.get(text) ?? addForm(text);
  units.start[at] = start;
  units.end[at] = end;
  units.tag[at] = tag;
  units.word[at] = forms[form]!;
  units.suffix[at] = forms[form + 1]!;
  units.family[at] = forms[form + 2]! >>> 8;
  units.shape[at] = forms[form + 2]!;
  units.uses[at] = forms[form + 4]!;
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
  forms[form + 4] = usesOf(word);
  known.set(text, form);
  return form;
}

function describeQuotation(
  units: Draft,
  at: number,
  text: string,
  { inner, outer, continued }: Quotation,
): void {
  const length = inner.end - inner.start;
  const lengthClass = length < 12 ? 0 : length < 25 ? 1 : length < 45 ? 2 : 3;
  const last = text.slice(inner.end - 1, inner.end);
  const lastClass =
    last === ',' ? 1 : last === '.' ? 2 : last === '?' || last === '!' ? 3 : last === '—' ? 4 : 0;
  const first = /[\p{L}\p{N}’']+/u.exec(text.slice(inner.start, inner.start + 24))?.[0] ?? '';
  units.start[at] = outer.start;
  units.end[at] = outer.end;
  units.continues[at] = continued ? 1 : 0;
  units.mark[at] = text.charCodeAt(outer.start);
  units.tag[at] = QUOTE_TAG;
  units.word[at] = lengthClass * 8 + lastClass;
  units.suffix[at] = hashOf(first.toLowerCase());
  units.shape[at] =
    16 + (/^\p{Lu}/u.test(first) ? 1 : 0) + 2 * (lastClass > 0 ? 1 : 0) + 4 * (lengthClass > 2 ? 1 : 0);
}

function tagNumber(tag: string): number {
  return TAG_NUMBER.get(tag) ?? X_TAG;
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
