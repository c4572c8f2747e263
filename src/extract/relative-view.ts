import { headOf } from './cue-head.ts';
import { hashOf } from './hash.ts';
import type { Outlook } from './outlook.ts';
import { EDGE_WORD } from './own-features.ts';
import { AUX_TAG, CCONJ_TAG, QUOTE_TAG, SCONJ_TAG, VERB_TAG, type Units } from './units.ts';
import type { Cue } from './windows.ts';
import { LINKS, OPENS_CLAUSE } from './word-uses.ts';

const COMMA = hashOf(',');
/** An impression from here on tells of content that is more than hardly likely. */
const LIKELY_CONTENT = 8;

/** A stretch of units: `from` up to `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** A window as one of its units is looked at after the other, outward from the cue. */
export interface View {
  readonly units: Units;
  readonly outlook: Outlook;
  readonly cue: CueView;
  readonly path: Path;
  readonly unit: UnitView;
}

/** The cue, as all units of its window see it. */
interface CueView {
  /** The hash of its own word, and the class of that word. */
  readonly word: number;
  readonly family: number;
  /** Hashes of the words before and behind it, and their tags. */
  readonly before: number;
  readonly after: number;
  readonly beforeTag: number;
  readonly afterTag: number;
  /** 1 where a comma stands behind it. */
  readonly comma: number;
  /** Whether it begins its sentence (1 bit), and quotations of the sentence before it and behind it (2 bits each, at most 2). */
  readonly layout: number;
  /** Numbers of its sentence and block. */
  readonly sentence: number;
  readonly block: number;
}

/** What lies between a cue and a unit, counted outward from the cue. */
interface Path {
  verbs: number;
  commas: number;
  clauses: number;
  links: number;
  quotations: number;
  cues: number;
  /** The tags on the way, 5 bits each, the nearest to the unit last; runs folded. */
  recent: number;
  /** Edges of runs of likely content, and whether one is open. */
  runs: number;
  inside: boolean;
}

/** A unit as it is seen from the cue. */
interface UnitView {
  number: number;
  word: number;
  tag: number;
  /** 1 for a quotation. */
  isQuote: number;
  /** How many units lie between it and the cue, as a class of 0 to 9. */
  distance: number;
  /** How many sentences and blocks lie between them, at most 3. */
  sentences: number;
  blocks: number;
  /** What was counted on the way, in 10 bits. */
  between: number;
  /** How many sentences, blocks, quotations and cues lie between, 2 bits each. */
  place: number;
}

/** A view of the units around a cue, of none of them yet. */
export function viewOf(units: Units, outlook: Outlook, cue: Cue, window: Window): View {
  return { units, outlook, cue: viewOfCue(units, cue, window), path: newPath(), unit: newUnit() };
}

/** The same view from the cue again, for its other side. */
export function turnBack(view: View): View {
  return { ...view, path: newPath() };
}

function viewOfCue(units: Units, cue: Cue, window: Window): CueView {
  const { word, tag, sentence, block, family } = units;
  const head = headOf(units, cue);
  const [isFirst, isLast] = [cue.from === window.from, cue.to === window.to];
  let quotesBefore = 0;
  let quotesAfter = 0;
  for (let i = window.from; i < window.to; i++)
    if (tag[i] === QUOTE_TAG && sentence[i] === sentence[cue.from]) {
      if (i < cue.from) quotesBefore++;
      else quotesAfter++;
    }
  const beginsSentence = isFirst || sentence[cue.from] !== sentence[cue.from - 1] ? 1 : 0;
  const after = isLast ? EDGE_WORD : word[cue.to]!;
  return {
    word: word[head]!,
    family: family[head]!,
    before: isFirst ? EDGE_WORD : word[cue.from - 1]!,
    after,
    beforeTag: isFirst ? 0 : tag[cue.from - 1]!,
    afterTag: isLast ? 0 : tag[cue.to]!,
    comma: after === COMMA ? 1 : 0,
    layout: beginsSentence | (Math.min(quotesBefore, 2) << 1) | (Math.min(quotesAfter, 2) << 3),
    sentence: sentence[cue.from]!,
    block: block[cue.from]!,
  };
}

function newUnit(): UnitView {
  return {
    number: 0,
    word: 0,
    tag: 0,
    isQuote: 0,
    distance: 0,
    sentences: 0,
    blocks: 0,
    between: 0,
    place: 0,
  };
}

function newPath(): Path {
  return {
    verbs: 0,
    commas: 0,
    clauses: 0,
    links: 0,
    quotations: 0,
    cues: 0,
    recent: 7,
    runs: 0,
    inside: false,
  };
}

/** Looks at unit `i`, with `steps` units between it and the cue. */
export function turnTo({ units, cue, path, unit }: View, i: number, steps: number): void {
  unit.number = i;
  unit.word = units.word[i]!;
  unit.tag = units.tag[i]!;
  unit.isQuote = unit.tag === QUOTE_TAG ? 1 : 0;
  unit.distance = steps < 6 ? steps : steps < 10 ? 6 : steps < 18 ? 7 : steps < 30 ? 8 : 9;
  unit.sentences = Math.min(3, Math.abs(units.sentence[i]! - cue.sentence));
  unit.blocks = Math.min(3, Math.abs(units.block[i]! - cue.block));
  const cues = Math.min(path.cues, 2);
  unit.between =
    Math.min(path.verbs, 2) |
    (Math.min(path.commas, 3) << 2) |
    (Math.min(path.clauses, 2) << 4) |
    (Math.min(path.links, 2) << 6) |
    (cues << 8);
  unit.place = unit.sentences | (unit.blocks << 2) | (Math.min(path.quotations, 2) << 4) | (cues << 6);
}

/** Counts the unit in view as one that lies on the way to the next. */
export function goPast({ units, outlook, path, unit }: View): void {
  const { number, word, tag } = unit;
  if (tag === VERB_TAG || tag === AUX_TAG) path.verbs++;
  if (word === COMMA) path.commas++;
  const uses = units.uses[number]!;
  if ((uses & OPENS_CLAUSE) !== 0 || tag === SCONJ_TAG) path.clauses++;
  if ((uses & LINKS) !== 0 || tag === CCONJ_TAG) path.links++;
  if (tag === QUOTE_TAG) path.quotations++;
  if (outlook.isCue[number] === 1) path.cues++;
  if (outlook.impression[number]! >= LIKELY_CONTENT !== path.inside) {
    path.inside = !path.inside;
    path.runs++;
  }
  // As far as they are near.
  if (path.recent < 1 << 24 && path.recent % 32 !== tag) path.recent = path.recent * 32 + tag;
}
