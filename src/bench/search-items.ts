import { STOP_WORDS } from '../text/function-words.ts';
import { wordsOf } from '../text/words.ts';
import { shuffled, type Draw } from './draw.ts';

/** A passage that somebody looks for, with what they type. */
export interface KnownItem {
  /** Number of the passage. */
  readonly passage: number;
  /** Three words that stand together in this passage and in no other. */
  readonly exact: string;
  /** The same with one letter dropped, doubled, replaced or swapped with the next. */
  readonly typo: string;
  /** The same words in another order. */
  readonly reordered: string;
}

/** The ways in which an excerpt is asked for. */
export const VARIANTS = ['exact', 'typo', 'reordered'] as const;

const EXCERPT_WORDS = 3;
/** Shorter words are rarely misspelled. */
const TYPO_LETTERS = 4;

/** Passages drawn at random with a three-word excerpt of each that tells: not all function words, and nowhere else. */
export function knownItems(passages: readonly string[], count: number, draw: Draw): KnownItem[] {
  const words = passages.map((passage) => wordsOf(passage).map(({ norm }) => norm));
  const excerpts = new Map<string, number>();
  for (const list of words)
    for (const excerpt of new Set(excerptsOf(list))) excerpts.set(excerpt, (excerpts.get(excerpt) ?? 0) + 1);
  const isTelling = (excerpt: string) =>
    excerpts.get(excerpt) === 1 && excerpt.split(' ').some((word) => !STOP_WORDS.has(word));
  const items: KnownItem[] = [];
  for (const passage of shuffled([...passages.keys()], draw)) {
    if (items.length === count) break;
    const telling = excerptsOf(words[passage]!).filter(isTelling);
    if (telling.length === 0) continue;
    const exact = telling[draw(telling.length)]!;
    items.push({ passage, exact, typo: misspelled(exact, draw), reordered: reordered(exact, draw) });
  }
  return items;
}

function excerptsOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(0, words.length - EXCERPT_WORDS + 1) }, (_, i) =>
    words.slice(i, i + EXCERPT_WORDS).join(' '),
  );
}

function misspelled(excerpt: string, draw: Draw): string {
  const words = excerpt.split(' ');
  const long = [...words.keys()].filter((i) => words[i]!.length >= TYPO_LETTERS);
  const longest = [...words.keys()].toSorted((a, b) => words[b]!.length - words[a]!.length)[0]!;
  const at = long.length > 0 ? long[draw(long.length)]! : longest;
  return words.with(at, slipped(words[at]!, draw)).join(' ');
}

/** The word with one slip, which is another word always. */
function slipped(word: string, draw: Draw): string {
  for (;;) {
    const at = draw(word.length);
    const [before, letter, behind] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const other = String.fromCharCode('a'.charCodeAt(0) + draw(26));
    const slips = [
      before + behind,
      before + letter + letter + behind,
      before + other + behind,
      before + behind.charAt(0) + letter + behind.slice(1),
    ];
    const slip = slips[draw(slips.length)]!;
    if (slip !== word && slip !== '') return slip;
  }
}

function reordered(excerpt: string, draw: Draw): string {
  const words = excerpt.split(' ');
  // Two or three equal words have no other order.
  for (let tries = 0; tries < 20; tries++) {
    const mixed = shuffled(words, draw).join(' ');
    if (mixed !== excerpt) return mixed;
  }
  return excerpt;
}
