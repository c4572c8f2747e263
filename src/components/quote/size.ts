/** Type sizes of a reading that stands alone, by its length: the longest must still read as text. */
const SIZES = [
  { words: 12, name: 'short' },
  { words: 40, name: 'middle' },
  { words: 100, name: 'long' },
] as const;

/** Class for the size in which so many words are set. */
export function sizeOf(words: number): 'short' | 'middle' | 'long' | 'text' {
  return SIZES.find((size) => words <= size.words)?.name ?? 'text';
}
