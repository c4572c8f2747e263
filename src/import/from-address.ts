import type { Headline, Published } from '../model.ts';
import { dateOfAddress, headlineOfAddress } from './address.ts';

/**
 * Headline and day of an article: as they were read in the file, else as its
 * address spells them, else not known. `words`: the article's text, for the
 * capitals that an address lacks.
 */
export function orFromAddress(
  read: { readonly headline: string | null; readonly published: Published | null },
  url: string | null,
  words: string,
): { headline: Headline; published: Published | null } {
  const spelled = read.headline !== null || url === null ? null : headlineOfAddress(url, words);
  const dated = url === null ? null : dateOfAddress(url);
  return {
    headline:
      read.headline !== null
        ? { text: read.headline, from: 'article' }
        : { text: spelled, from: spelled === null ? null : 'address' },
    published: read.published ?? (dated === null ? null : { date: dated, from: 'address' }),
  };
}
