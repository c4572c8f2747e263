import { comparePair, mirrored, type Stretch } from './compare-pair.ts';
import { remembered } from '../text/remembered.ts';
import type { Witness } from './witness.ts';

/** Every witness compared with every other; each pair is compared once. */
export function comparedPairs(witnesses: readonly Witness[]): (readonly Stretch[])[][] {
  const pairs: (readonly Stretch[])[][] = witnesses.map(() => []);
  witnesses.forEach((base, row) => {
    witnesses.slice(0, row + 1).forEach((witness, column) => {
      const stretches = comparedWith(base)(witness);
      pairs[row]![column] = stretches;
      pairs[column]![row] = row === column ? stretches : stretches.map(mirrored);
    });
  });
  return pairs;
}

/** Marks and apparatus compare the same, on every page that has them. */
const comparedWith = remembered((base: Witness) =>
  remembered((witness: Witness): readonly Stretch[] => comparePair(base, witness)),
);
