import { hashOf } from './hash.ts';
import { kindOfOpener } from './openers.ts';

/** What a word may do in a sentence, as bits of a number. */
export const [RELATIVE, POSSESSIVE, OPENS_CLAUSE, LINKS, PARTS_CONTENT] = [1, 2, 4, 8, 16] as const;

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOf));

/** The words of each use. */
const USES: readonly (readonly [number, ReadonlySet<number>])[] = [
  [RELATIVE, hashes('who which that whom whose')],
  [POSSESSIVE, hashes("'s ’s ' ’")],
  [OPENS_CLAUSE, hashes('that which who whom whose where what how why whether if')],
  [LINKS, hashes('and but or ; — – -- while as after when although though because')],
];
/** Kinds of openers that begin a clause of their own wherever they stand. */
const PARTING: ReadonlySet<number> = new Set([3, 5, 6, 7]);

/** The uses of the word with this hash: asked for once a word, since each passage that may be reported goes over its words. */
export function usesOf(word: number): number {
  let uses = PARTING.has(kindOfOpener(word)) ? PARTS_CONTENT : 0;
  for (const [use, words] of USES) if (words.has(word)) uses |= use;
  return uses;
}
