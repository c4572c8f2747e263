import { FUNCTION_WORDS } from '../text/function-words.ts';

/** Further ones that an apparatus must not align on: an agreement in these alone is no agreement. */
const MORE: ReadonlySet<string> = new Set(
  "unless across via shall that'll let's shan't mightn't mustn't mr mrs ms".split(' '),
);
/** “Robert S. Mueller” is Robert Mueller. */
const INITIAL = /^[a-z]$/;

/** Whether a normalised word (see `wordsOf`) carries matter of its own. */
export function isContentWord(norm: string): boolean {
  return !FUNCTION_WORDS.has(norm) && !MORE.has(norm) && !INITIAL.test(norm);
}
