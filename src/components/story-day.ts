import type { Article, Story } from '../model.ts';
import { day, fromTo } from '../text/say.ts';

type Dated = Pick<Story, 'date'> & { readonly articles: readonly Pick<Article, 'published'>[] };

/** When a story happened; where that is not known, when its articles came out: "reported from 3 to 5 March 2024". */
export function storyDay({ date, articles }: Dated): string {
  if (date !== null) return day(date);
  const dates = articles.flatMap(({ published }) => published?.date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return 'date not known';
  return first === last ? `reported ${day(first)}` : `reported ${fromTo(first, last)}`;
}
