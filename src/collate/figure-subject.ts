import { stem } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { isContentWord } from './function-words.ts';
import type { FigureMention } from './figure-mentions.ts';
import { remembered } from '../text/remembered.ts';

/**
 * Whether two amounts are told of one thing. A counted noun says what of; a sum, a share or a
 * length of time is told of what stands beside it: both have a word of that in common. Names
 * do not count, since all of a story has them.
 */
export function haveOneSubject(a: FigureMention, b: FigureMention): boolean {
  const isNamed = ({ figure: { kind, unit } }: FigureMention) => kind === 'count' && unit !== '';
  return (isNamed(a) && isNamed(b)) || !besideFigure(a).isDisjointFrom(besideFigure(b));
}

/** The stems of the words beside a figure. */
const besideFigure = remembered(({ around: [before, behind] }: FigureMention): ReadonlySet<string> => {
  const words = [before, behind].flatMap((text) => wordsOf(text));
  const telling = words.filter(({ text, norm }) => /^\p{Ll}/u.test(text) && isContentWord(norm));
  return new Set(telling.map(({ norm }) => stem(norm)).filter((word) => !SCALES.has(word)));
});

/** They belong to another figure of the sentence. */
const SCALES = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'percent'].map(stem));
