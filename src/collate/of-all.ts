import { counted, inWords } from '../text/say.ts';

/** A share of outlets in words: "all five outlets", "both outlets", "four of five outlets", "the only outlet". */
export function ofAllOutlets(count: number, total: number): string {
  if (total === 1) return 'the only outlet';
  if (count === 2 && total === 2) return 'both outlets';
  return count === total
    ? `all ${counted(total, 'outlet')}`
    : `${inWords(count)} of ${counted(total, 'outlet')}`;
}
