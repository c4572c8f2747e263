import type { WordRange } from './word-diff.ts';

/** Two runs of words that belong together. */
export interface Match {
  readonly base: WordRange;
  readonly witness: WordRange;
}

/** How many words of each side a match takes. */
export type Shape = readonly [base: number, witness: number];

/**
 * The ordered series of matches, none crossing another, that covers most words of
 * two sequences (dynamic programming from the end). Among equals the earlier shape
 * and the earlier place win.
 *
 * @param lengths of the two sequences
 * @param fits whether the words from `i` and `j` on match in a shape; only asked where both are long enough
 */
export function coveringSeries(
  lengths: Shape,
  shapes: readonly Shape[],
  fits: (i: number, j: number, shape: Shape) => boolean,
): Match[] {
  const [rows, columns] = lengths;
  const covered = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0));
  const worth = (i: number, j: number, shape: Shape): number => {
    const [x, y] = shape;
    return i + x <= rows && j + y <= columns && fits(i, j, shape) ? covered[i + x]![j + y]! + x + y : 0;
  };
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skipped = [covered[i + 1]![j]!, covered[i]![j + 1]!];
      covered[i]![j] = Math.max(...skipped, ...shapes.map((shape) => worth(i, j, shape)));
    }
  }
  const matches: Match[] = [];
  let [i, j] = [0, 0];
  while (i < rows && j < columns && covered[i]![j]! > 0) {
    const best = covered[i]![j]!;
    const shape = shapes.find((candidate) => worth(i, j, candidate) === best);
    if (shape !== undefined) {
      matches.push({ base: { start: i, end: i + shape[0] }, witness: { start: j, end: j + shape[1] } });
      [i, j] = [i + shape[0], j + shape[1]];
    } else if (covered[i + 1]![j] === best) i++;
    else j++;
  }
  return matches;
}
