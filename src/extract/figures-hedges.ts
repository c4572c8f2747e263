import type { FigureToken } from './figures-tokens.ts';

/** What a hedge says about the number beside it. */
export type HedgeSense = 'about' | 'below' | 'above' | 'reported';

/** Hedges by their words, and which side of the number they leave open. */
const BEFORE: ReadonlyMap<string, HedgeSense> = new Map(Object.entries({
  about: 'about', around: 'about', roughly: 'about', approximately: 'about', approx: 'about', some: 'about',
  circa: 'about', 'an estimated': 'about', estimated: 'about', 'close to': 'below', nearly: 'below', almost: 'below',
  'up to': 'below', 'as many as': 'below', 'as much as': 'below', 'less than': 'below', 'fewer than': 'below',
  'no more than': 'below', 'not more than': 'below', 'at most': 'below', under: 'below', 'just under': 'below',
  'well under': 'below', 'just below': 'below', 'at least': 'above', 'no fewer than': 'above', 'no less than': 'above',
  'more than': 'above', over: 'above', 'just over': 'above', 'well over': 'above', 'a little over': 'above',
  'upwards of': 'above', 'upward of': 'above', 'a minimum of': 'above', 'a maximum of': 'below', 'north of': 'above',
  'greater than': 'above', 'as few as': 'above', 'as little as': 'above',
})); // prettier-ignore
const AFTER: ReadonlyMap<string, HedgeSense> = new Map(Object.entries({
  'or so': 'about', 'or more': 'above', 'or fewer': 'below', 'or less': 'below', plus: 'above', odd: 'about',
  'at least': 'above', 'at most': 'below',
})); // prettier-ignore
const REPORTED = new Set([
  'reportedly',
  'allegedly',
  'apparently',
  'purportedly',
  'supposedly',
  'perhaps',
  'possibly',
  'maybe',
  'probably',
]);

/** How far before a figure an adverb such as "reportedly" still covers it, in tokens. */
const REACH = 8;
/** Adverbs that say how sure the speaker is of what stands beside them, and no more. */
const OF_THE_NEXT = new Set(['perhaps', 'possibly', 'maybe', 'probably']);
/** Words that begin another clause, which an adverb before them does not reach into. */
const CLAUSE = /^(?:who|which|that|when|where|because|while|if|although|though|but|and)$/;
const LONGEST = 3;

/** The sense of a figure's hedge; null for none and for an unknown one. */
export function senseOf(hedge: string | null): HedgeSense | null {
  if (hedge === null) return null;
  return BEFORE.get(hedge) ?? AFTER.get(hedge) ?? (REPORTED.has(hedge) ? 'reported' : null);
}

/**
 * The hedge on the figure of tokens `[from, to)`: directly before it, directly
 * after it, or an adverb of doubt earlier in its clause. Lower case, or null.
 */
export function hedgeAt(tokens: readonly FigureToken[], from: number, to: number): string | null {
  return before(tokens, from) ?? after(tokens, to) ?? reported(tokens, from);
}

function before(tokens: readonly FigureToken[], from: number): string | null {
  // "the nearly four-year war", "a roughly 20-point plan", "more than a third"
  for (let length = LONGEST; length > 0; length--) {
    const words = join(tokens, from - length, from);
    if (BEFORE.get(words) !== undefined) return words;
  }
  return null;
}

function after(tokens: readonly FigureToken[], to: number): string | null {
  for (const [start, end] of [
    [to, to + 2],
    [to, to + 1],
    [to + 1, to + 2],
  ] as const) {
    const words = join(tokens, start, end);
    if (AFTER.get(words) === undefined) continue;
    const single = end - start === 1;
    // "20-plus" and "50-odd" need the hyphen; "20 plus 3" is a sum.
    if (!single || tokens[end - 1]?.glued === true) return words;
  }
  return tokens[to]?.text === '+' && tokens[to].glued ? 'or more' : null;
}

function reported(tokens: readonly FigureToken[], from: number): string | null {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const { text, low } = tokens[i]!;
    if (/^[.;:!?”"]$/.test(text) || CLAUSE.test(low)) return null;
    if (REPORTED.has(low)) return i === from - 1 || !OF_THE_NEXT.has(low) ? low : null;
  }
  return null;
}

function join(tokens: readonly FigureToken[], from: number, to: number): string {
  if (from < 0) return '';
  let words = '';
  for (let i = from; i < to; i++) words += (i > from ? ' ' : '') + (tokens[i]?.low ?? '');
  return words;
}
