import type { Article, Attribution } from '../model.ts';
import { normOf, normsOf } from '../text/words.ts';

/** Whether words of a reading stand inside one pair of its quotation marks, whatever stands outside it (“that “nobody was hurt””). */
export function isQuotedWhole(
  { text }: Pick<Article, 'text'>,
  { quoted }: Pick<Attribution, 'quoted'>,
  words: string,
): boolean {
  const norm = normOf(words);
  return norm !== '' && quoted.some((span) => ` ${normsOf(text, span).join(' ')} `.includes(` ${norm} `));
}
