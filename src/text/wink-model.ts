import featureFn from 'wink-eng-lite-web-model/dist/feature.js';
import core from 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' with { type: 'json' };
import pos from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import sbd from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
import winkNLP from 'wink-nlp';
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

/** Machines that tell sentences, and those that mend tags, each as JSON. */
export const sentenceMachines = (sbd as () => Machines)().machines;
export const tagMachines = (pos as () => Machines)().machines;

interface Machines {
  readonly machines: readonly string[];
}

/** The parts of speech by wink's numbers for them. */
export const WINK_TAGS = packed.pos.list;

/** A text as wink keeps it while it reads. */
interface RawDocument {
  readonly tokens: readonly number[];
  readonly cache: WordCache;
}

/** Numbers that wink keeps of a word. */
export const WORD_SIZE = 4;

/** What wink knows of words, by number. */
export interface WordCache {
  readonly value: (word: number) => string;
  /** The form that stands for a word, and that of a part of a contraction, by the number behind the word's. */
  readonly normal: (word: number) => number;
  readonly nox: (part: number) => number;
  readonly mappedSpelling: (word: number) => number;
  /** Number of the tag that a word mostly has, 0 where none is known. */
  readonly posOf: (word: number) => number;
  readonly isMemberPOS: (word: number, tag: number) => boolean;
  readonly property: (word: number, name: string) => number;
}

/** wink-nlp as far as it parts a text into words. */
export interface WordReader {
  /** `WORD_SIZE` numbers a word: its own, that of its part of a contraction with the spaces before it, and its tag where it is such a part. */
  readonly read: (text: string) => readonly number[];
  readonly cache: WordCache;
  /** The number of a word of the model, undefined for others. */
  readonly numberOf: (word: string) => number | undefined;
  /** How many words it has met that are not in the model: it keeps what it made of them. */
  readonly met: () => number;
}

/**
 * wink-nlp with as much of its English model as it parts words by. The package's own entry loads
 * names, feelings and inflected forms as well, copies the words before it unpacks them, and
 * takes a third of the time in which the program is loaded: much where a single
 * article has changed. Words that are met are forgotten at once, since wink would
 * part others by them: what it tells of a text depended on what it had read before.
 */
export function newWordReader(): WordReader {
  const core = unpacked();
  const { list, hash } = core.features['lexeme'] as Values;
  const size = list.length;
  let document: RawDocument = { tokens: [], cache: {} as WordCache };
  const keep = (read: RawDocument) => (document = read);
  const parts = {
    core: () => core,
    sbd: leftOut,
    pos: () => ({ machines: [], transformers: [], setter: keep, updater: leftOut }),
    featureFn,
    ner: leftOut,
    negation: leftOut,
    sa: leftOut,
    metaCER: leftOut,
    addons: {},
  };
  const nlp = winkNLP(parts, ['pos']);
  nlp.readDoc('');
  return {
    read(text) {
      const before = list.length;
      nlp.readDoc(text);
      // Asked for in vain before, they stand among those that are taken out in time.
      for (let i = before; i < list.length; i++) hash[list[i]!] = undefined;
      return document.tokens;
    },
    cache: document.cache,
    numberOf: (word) => hash[word],
    met: () => list.length - size,
  };
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
    ) as Record<string, unknown>,
  };
}

interface Values {
  readonly list: string[];
  readonly hash: Places;
  readonly intrinsicSize: number;
  readonly index: number;
}

/** The values of a feature; wink adds those that it meets in unknown words. */
function valuesOf(list: readonly string[], isOrdered: boolean): Values {
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
