import { isDay } from '../content/schema.ts';
import { sentence } from '../text/say.ts';
import { slug } from '../text/slug.ts';
import { normalise, wordsOf } from '../text/words.ts';

// An address whose last part has fewer words says a section or a number, not a headline.
const FEWEST_HEADLINE_WORDS = 4;

/** The day that an address names as /2025/11/27/ or /2025-11-27/, or null. */
export function dateOfAddress(url: string): string | null {
  const match = /[/-](\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/.-]|$)/.exec(new URL(url).pathname);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : null;
}

/**
 * The headline that the last part of an address spells, or null. Addresses are
 * lower case: a word is printed with the capitals that it mostly has inside the
 * sentences of `text`, and as it stands where the text does not have it.
 */
export function headlineOfAddress(url: string, text: string): string | null {
  const words = headlineWords(url);
  if (words.length < FEWEST_HEADLINE_WORDS) return null;
  const printed = printedForms(text);
  return sentence(words.map((word) => printed.get(word) ?? word).join(' '));
}

/** Whether the last part of an address begins with a headline's words; its end may be cut off, or a number follow. */
export function spells(url: string, headline: string): boolean {
  const wanted = slug(headline);
  const last = headlineWords(url).join('-');
  return wanted.length > 0 && last.length > 0 && (last.startsWith(wanted) || wanted.startsWith(last));
}

function headlineWords(url: string): string[] {
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  const last = slug(decoded(parts.at(-1) ?? '').replace(/\.(?:html?|php|aspx?|amp)$/i, ''));
  // Content systems put an id behind the words: a91257, 12345678, or a long hexadecimal number.
  return last
    .split('-')
    .filter((word, i, all) => word !== '' && !(i === all.length - 1 && isNumberOfArticle(word)));
}

function isNumberOfArticle(word: string): boolean {
  return /^[a-z]{0,3}\d{5,}$/.test(word) || /^(?=.*\d)[0-9a-f]{8,}$/.test(word);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Word of an address -> its capitals as most often printed behind the first word of a sentence. */
function printedForms(text: string): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const word of wordsOf(text)) {
    if (/(?:^|[.!?…:\n]["”’')]*)\s*["“‘(]*$/.test(text.slice(Math.max(0, word.start - 6), word.start)))
      continue;
    for (const part of [word.text, ...word.text.split('-')]) {
      const key = slug(normalise(part));
      const form = part.replace(/[.'’]/g, '');
      const forms = counts.get(key) ?? new Map<string, number>();
      forms.set(form, (forms.get(form) ?? 0) + 1);
      counts.set(key, forms);
    }
  }
  return new Map(
    [...counts].map(([key, forms]) => [key, [...forms].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
}
