import { normOf, normsOf } from '../text/words.ts';
import { GAP, type LedgerPassage } from './ledger.ts';

/** So many words on each side tell two places apart, or nothing does. */
const SIDE_WORDS = 7;

/**
 * Whether one of two passages of the same edition had the words of the other, all or the
 * first or the last of them, but only where that did not stand: another sentence may have
 * said the same.
 */
export function hadElsewhere(one: LedgerPassage, { text, prefix, suffix }: LedgerPassage): boolean {
  const wanted = normsOf(text);
  // The outermost word of a context may be cut.
  const [before, behind] = [normsOf(prefix).slice(1), normsOf(suffix).slice(0, -1)];
  // Parts of the same words are compared as a whole.
  const isSame = normOf(one.text) === normOf(text);
  const parts = isSame ? [wanted] : one.text.split(GAP).map((part) => normsOf(part));
  const agreements = parts.flatMap((part, i) => {
    const left = i === 0 ? normsOf(one.prefix).slice(1) : [];
    const right = i === parts.length - 1 ? normsOf(one.suffix).slice(0, -1) : [];
    const around = [...left, ...part, ...right];
    return placesOf(wanted, around)
      .filter((at) => at + wanted.length > left.length && at < left.length + part.length)
      .map(
        (at) =>
          agree(around.slice(0, at).toReversed(), before.toReversed()) &&
          agree(around.slice(at + wanted.length), behind),
      );
  });
  return agreements.length > 0 && !agreements.includes(true);
}

/** Whether what is known of both is the same from the passage outwards. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const count = Math.min(a.length, b.length, SIDE_WORDS);
  return a.slice(0, count).join(' ') === b.slice(0, count).join(' ');
}

/** Where words follow one another in a list. */
const placesOf = (wanted: readonly string[], list: readonly string[]): number[] =>
  [...list.keys()].filter((at) => wanted.every((word, i) => list[at + i] === word));
