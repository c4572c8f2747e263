import type { Article } from '../model.ts';

/** What stands over an article when it is shown: its headline, or that there is none. */
export function headlineOf({ headline, outlet }: Pick<Article, 'headline' | 'outlet'>): string {
  return headline.text ?? `Text from ${outlet.name}, headline not known`;
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
