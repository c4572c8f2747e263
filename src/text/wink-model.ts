import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import sbd from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
import type { Model } from 'wink-nlp';
import { bytesOf } from './bytes.ts';

/** The words of wink's model and all that is known of them, as its file holds them. */
interface PackedCore {
  readonly packing: {
    /** By a feature's name where it stands; the fifth entry is 1 where it can be told of an unknown word too. */
    readonly layout: Readonly<Record<string, readonly number[]>>;
  };
  /** Numbers of 32 bits in base64. */
  readonly lexicon: string;
  readonly xpansions: string;
  /** By its name the values of a feature. */
  readonly features: Readonly<Record<string, { readonly list: readonly string[] }>>;
  /** Numbers of the tags, and the tags by number. */
  readonly pos: { readonly hash: Readonly<Record<string, number>>; readonly list: readonly string[] };
}

const packed = core as PackedCore;

/**
 * wink's English model with as much of it as tells sentences and parts of speech. The
 * package's own entry loads names, feelings and inflected forms as well, copies the
 * words before it unpacks them, and takes a third of the time in which the program
 * is loaded: much where a single article has changed.
 */
export const winkModel = {
  core: unpacked,
  sbd,
  pos: () => ({ ...tagging, setter: setTags }),
  featureFn,
  ner: leftOut,
  negation: leftOut,
  sa: leftOut,
  metaCER: leftOut,
  addons: {},
} as Model;

/**
 * A text as wink keeps it while it reads: `TOKEN_SIZE` numbers a token, and the first
 * and last token of each sentence.
 */
export interface RawDocument {
  readonly tokens: readonly number[];
  readonly sentences: readonly (readonly [number, number])[];
  readonly cache: { readonly value: (word: number) => string };
}

/** What wink's model has for telling tags; the setter, which comes last of all, writes them to the document. */
interface Tagging {
  readonly setter: (document: RawDocument, ...tags: readonly unknown[]) => void;
}

const tagging = (pos as () => Tagging)();
/** Numbers of a token: of its word, of the spaces before it, of its tag, which stands in some bits of the third. */
export const TOKEN_SIZE = 4;
const TAG_AT = 2;
const [TAG_SHIFT, TAG_MASK] = [20, 63] as const;

/**
 * The document that was read last. wink's accessors make lists of words, tags and
 * sentences out of it, which takes a third as long as to read it.
 */
export const lastRead: { document: RawDocument } = {
  document: { tokens: [], sentences: [], cache: { value: () => '' } },
};

function setTags(document: RawDocument, ...tags: readonly unknown[]): void {
  tagging.setter(document, ...tags);
  lastRead.document = document;
}

/** The tag of the token whose numbers stand from `at` on. */
export function tagAt({ tokens }: RawDocument, at: number): string {
  return packed.pos.list[(tokens[at + TAG_AT]! >>> TAG_SHIFT) & TAG_MASK] ?? 'X';
}

function leftOut() {
  return { machines: ['[]'], transformers: [] };
}

/** What the package's own loader unpacks. */
function unpacked() {
  const { packing, features } = packed;
  const { layout } = packing;
  return {
    ...packed,
    packing: { ...packing, efList: Object.keys(layout).filter((name) => layout[name]?.[4] === 1) },
    lexicon: numbersOf(packed.lexicon),
    xpansions: numbersOf(packed.xpansions),
    features: Object.fromEntries(
      Object.entries(features).map(([name, { list }]) => [
        name,
        name === 'posClusters' ? { list: list.map(tagsOf) } : valuesOf(list, name === 'lexeme'),
      ]),
    ),
  };
}

/** The values of a feature; wink adds those that it meets in unknown words. */
function valuesOf(list: readonly string[], isOrdered: boolean) {
  const size = list.length;
  return { list: [...list], hash: placesOf(list, isOrdered), intrinsicSize: size, index: size };
}

/** Tags that a word may have, of a text like “NOUN_VERB”. */
function tagsOf(cluster: string): Set<number> {
  return new Set(cluster.split('_').map((tag) => packed.pos.hash[tag] ?? 0));
}

function numbersOf(base64: string): Uint32Array {
  return new Uint32Array(bytesOf(base64).buffer);
}

/**
 * An object that has the place of each value in a list under its name. wink looks
 * words up in one: to give it all 87,000 takes longer than all else that is loaded
 * of the model, so it takes over what is asked for.
 *
 * @param isOrdered whether it is as the words are, which are searched without an index of them
 */
export function placesOf(list: readonly string[], isOrdered = false): Places {
  const places = isOrdered ? null : new Map(list.map((value, place) => [value, place]));
  const missed: string[] = [];
  const notAskedFor = new Proxy(Object.create(null) as Places, {
    get(_, value: string, askedFor: Places) {
      const place = places === null ? orderedPlace(list, value) : places.get(value);
      if (place === undefined && missed.push(value) > MOST_MISSED) forget(missed, askedFor);
      askedFor[value] = place;
      return place;
    },
  });
  return Object.create(notAskedFor) as Places;
}

/** The place of each value asked for, undefined where there is none. */
type Places = Record<string, number | undefined>;

/** Values that are not there are remembered too, up to so many: nearly every word with a mark behind it is asked for in vain. */
export const MOST_MISSED = 50_000;

/** Takes out the values that were missed, but for those that have got a place since. */
function forget(missed: string[], places: Places): void {
  for (const value of missed.splice(0)) if (places[value] === undefined) delete places[value];
}

/** The place of a value where all but the first, which stands for words not known, are in the order of their small letters. */
function orderedPlace(list: readonly string[], value: string): number | undefined {
  const small = value.toLowerCase();
  const smallAt = (place: number) => list[place]?.toLowerCase();
  let [from, to] = [1, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (smallAt(middle)! < small) from = middle + 1;
    else to = middle;
  }
  for (; smallAt(from) === small; from++) if (list[from] === value) return from;
  return list[0] === value ? 0 : undefined;
}
