import { comparePair, mirrored, type Stretch } from './compare-pair.ts';
import type { Witness } from './witness.ts';

/** Every witness compared with every other; each pair is compared once. */
export function comparedPairs(witnesses: readonly Witness[]): (readonly Stretch[])[][] {
  const pairs: (readonly Stretch[])[][] = witnesses.map(() => []);
  witnesses.forEach((base, row) => {
    witnesses.slice(0, row + 1).forEach((witness, column) => {
      const stretches = comparedPair(base, witness);
      pairs[row]![column] = stretches;
      pairs[column]![row] = row === column ? stretches : stretches.map(mirrored);
    });
  });
  return pairs;
}

/** Marks and apparatus compare the same, on every page that has them. */
const compared = new WeakMap<Witness, WeakMap<Witness, readonly Stretch[]>>();

function comparedPair(base: Witness, witness: Witness): readonly Stretch[] {
  const known = compared.get(base) ?? new WeakMap<Witness, readonly Stretch[]>();
  compared.set(base, known);
  const stretches = known.get(witness) ?? comparePair(base, witness);
  known.set(witness, stretches);
  return stretches;
}
