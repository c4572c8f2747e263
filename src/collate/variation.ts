import { smallNumber } from '../extract/figures-numbers.ts';

/**
 * What kind of variation a difference is. `form`: spelling or inflection of one
 * word; `word`: another choice of words; `hedge`: how sure, able or bound
 * (can/could, "reportedly", "have to"); `figure`: another number; `added` and
 * `left-out`: words that the base lacks or has alone; `order`: the same words in
 * another place.
 */
export type VariationKind = 'form' | 'word' | 'hedge' | 'figure' | 'added' | 'left-out' | 'order';

/** What a reader should see first in a place where several kinds meet. */
export const VARIATIONS_BY_WEIGHT: readonly VariationKind[] = [
  'figure',
  'hedge',
  'word',
  'left-out',
  'added',
  'order',
  'form',
];

/** In longer changes a modal verb, or a number that one side has alone, is part of a rewritten phrase, not the difference itself. */
const LONGEST_SMALL = 5;

/**
 * Names the difference between two runs of normalised words that are neither
 * the same nor forms of each other; at least one is not empty. Not symmetrical
 * only in `added` and `left-out`.
 */
export function variationOf(base: readonly string[], witness: readonly string[]): VariationKind {
  const short = Math.max(base.length, witness.length) <= LONGEST_SMALL;
  if (hasOtherNumber(base, witness, short)) return 'figure';
  if (short && !isMoreThanHedge(base, witness) && listed(base, hedgesIn) !== listed(witness, hedgesIn))
    return 'hedge';
  if (base.length === 0) return 'added';
  return witness.length === 0 ? 'left-out' : 'word';
}

/**
 * Whether both sides have words, and other numbers among them, or one a number and the other a
 * word for how many: a number that is left out with other words is left out, and “1 percent”
 * against “the brokers” is another choice of words.
 */
function hasOtherNumber(base: readonly string[], witness: readonly string[], short: boolean): boolean {
  const [one, other] = [listed(base, numbersIn), listed(witness, numbersIn)];
  if (one === other) return false;
  if (one !== '' && other !== '') return true;
  return short && (one === '' ? base : witness).some((word) => QUANTITIES.has(word));
}

/** How many, without a number. */
const QUANTITIES = new Set(
  `some many most few several all both half enough countless numerous various multiple
   dozen dozens score scores hundreds thousands millions billions trillions couple handful majority minority`
    .trim()
    .split(/\s+/),
);

/** Whether only one side has words, and others than hedges among them: “our need to better” is an addition. */
function isMoreThanHedge(base: readonly string[], witness: readonly string[]): boolean {
  const added = base.length === 0 ? witness : witness.length === 0 ? base : [];
  return hedgeEdges(added).before < added.length;
}

function listed(words: readonly string[], of: (words: readonly string[]) => string[]): string {
  return of(words).sort().join(' ');
}

/** Whether a number is among normalised words. */
export function holdsNumber(words: readonly string[]): boolean {
  return numbersIn(words).length > 0;
}

/** "One" is mostly a pronoun. */
function numbersIn(words: readonly string[]): string[] {
  return words
    .filter((word) => word !== 'one')
    .map((word) => (/\d/.test(word) ? word.replaceAll(',', '') : String(smallNumber(word) ?? '')))
    .filter((word) => word !== '');
}

const HEDGES = new Set(
  `can can't cannot could couldn't may might must mustn't shall should shouldn't will won't would wouldn't ought
   reportedly allegedly apparently purportedly supposedly seemingly perhaps possibly maybe probably likely unlikely
   potentially presumably approximately roughly nearly almost
   appears appear appeared seems seem seemed`
    .trim()
    .split(/\s+/),
);
/** They hedge a number, and are prepositions else: "about 40 ships", but "talking about ships". */
const HEDGES_OF_NUMBERS = new Set(['about', 'around']);
const HEDGING_PAIRS = new Set([
  'have to',
  'has to',
  'had to',
  'need to',
  'needs to',
  'at least',
  'at most',
  'up to',
  'more than',
  'less than',
]);

function isHedge(words: readonly string[], i: number): boolean {
  const word = words[i]!;
  if (!HEDGES_OF_NUMBERS.has(word)) return HEDGES.has(word);
  // Where nothing else differs, the number may stand behind the difference.
  return words.length === 1 || holdsNumber(words.slice(i + 1, i + 2));
}

function hedgesIn(words: readonly string[]): string[] {
  const pairs = words.slice(1).map((word, index) => `${words[index]!} ${word}`);
  return [...words.filter((_, i) => isHedge(words, i)), ...pairs.filter((pair) => HEDGING_PAIRS.has(pair))];
}

/** How many words at the beginning, and at the end, of a run say nothing but how sure, able or bound somebody is. */
export function hedgeEdges(words: readonly string[]): { readonly before: number; readonly after: number } {
  const hedges = words.map(
    (word, i) =>
      isHedge(words, i) ||
      HEDGING_PAIRS.has(`${word} ${words[i + 1] ?? ''}`) ||
      HEDGING_PAIRS.has(`${words[i - 1] ?? ''} ${word}`) ||
      // “Appears to”, “is likely to”.
      (word === 'to' && i > 0 && isHedge(words, i - 1)),
  );
  const before = hedges.indexOf(false);
  return before < 0
    ? { before: words.length, after: 0 }
    : { before, after: words.length - 1 - hedges.lastIndexOf(false) };
}
