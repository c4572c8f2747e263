import { isQuotation } from '../text/is-quotation.ts';
import type { Part } from './parts.ts';
import { longestRun } from './wording.ts';

/** What two quotations have word for word; nothing where one of the two is none. */
export interface SameWords {
  /** Words of the longest stretch that both put in quotation marks. */
  readonly run: number;
  /** The same as a share of the shorter of the two quoted stretches that have it, 0..1. */
  readonly share: number;
  /** Whether a whole quoted stretch of one, of two words or more, stands in one of the other. */
  readonly whole: boolean;
}

const NOTHING: SameWords = { run: 0, share: 0, whole: false };

/** Compares the words in quotation marks of two parts; symmetric. */
export function sameWords(a: Part, b: Part): SameWords {
  if (!isQuotation(a.attribution) || !isQuotation(b.attribution)) return NOTHING;
  let [run, share] = [0, 0];
  for (const one of a.quotations)
    for (const other of b.quotations) {
      const shorter = Math.min(one.length, other.length);
      const own = shorter < run ? 0 : longestRun(one, other);
      if (own > run || (own === run && own > share * shorter)) [run, share] = [own, own / shorter];
    }
  return { run, share, whole: hasWhole(a, b) || hasWhole(b, a) };
}

const hasWhole = ({ fragments }: Part, { quotations }: Part): boolean =>
  quotations.some((words) => {
    const all = ` ${words.join(' ')} `;
    return fragments.some((fragment) => all.includes(` ${fragment.join(' ')} `));
  });
