import { SHAPE, TAG, UNIT_PLACES } from '../network.ts';
import { PUNCT_TAG, QUOTE_TAG } from '../units.ts';
import { WORD_PARTS, type Passage } from './passages.ts';

/** Share of words that another takes the place of. */
const CHANGED = 0.25;

/**
 * Articles in which other words stand here and there, of the same tag and
 * shape, each as likely as it is frequent in all of them. Quotations and marks stay, and so do
 * the chances of the labels, which may be wrong now.
 */
export function variantsOf(articles: readonly Passage[][], random: () => number): Passage[][] {
  const kinds = new Map<string, { passage: Passage; i: number }[]>();
  const wordsLike = (kind: string) => kinds.get(kind) ?? kinds.set(kind, []).get(kind)!;
  for (const passage of articles.flat())
    for (let i = 0; i < passage.length; i++) wordsLike(kindOf(passage, i)).push({ passage, i });
  const variantOf = (passage: Passage): Passage => {
    const words = Uint32Array.from(passage.words);
    const parts = Int32Array.from(passage.parts);
    for (let i = 0; i < passage.length; i++) {
      const tag = passage.places[i * UNIT_PLACES + TAG];
      if (tag === PUNCT_TAG || tag === QUOTE_TAG || random() >= CHANGED) continue;
      const others = wordsLike(kindOf(passage, i));
      const other = others[Math.floor(random() * others.length)]!;
      const at = other.i * WORD_PARTS;
      words[i] = other.passage.words[other.i]!;
      parts.set(other.passage.parts.subarray(at, at + WORD_PARTS), i * WORD_PARTS);
    }
    return { ...passage, words, parts };
  };
  return articles.map((passages) => passages.map(variantOf));
}

function kindOf({ places }: Passage, i: number): string {
  return `${places[i * UNIT_PLACES + TAG]!} ${places[i * UNIT_PLACES + SHAPE]!}`;
}
