import type { Article } from '../model.ts';
import { inMarks } from '../text/say.ts';

/** What stands over an article when it is shown: its headline, or that there is none. */
export function headlineOf({ headline, outlet }: Pick<Article, 'headline' | 'outlet'>): string {
  return headline.text ?? `Text from ${outlet.name}, headline not known`;
}

/** The same in a list of sources: in quotation marks as printed, in brackets where it was read from the address. */
export function citedHeadline(article: Pick<Article, 'headline' | 'outlet'>): string {
  const { text, from } = article.headline;
  if (text === null) return headlineOf(article);
  return from === 'address' ? `[${text}, headline from its web address]` : inMarks(text);
}

/** Where its headline was read, in plain words. */
export function headlineOrigin({ headline }: Pick<Article, 'headline'>): string {
  switch (headline.from) {
    case 'article':
      return 'Headline as printed.';
    case 'address':
      return 'The headline is from the web address; none is printed in the text as supplied.';
    case null:
      return 'The text as supplied has no headline.';
  }
}
