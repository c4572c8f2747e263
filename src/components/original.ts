import type { Article, Span } from '../model.ts';
import { textFragment } from '../text/fragment.ts';

/** Address of a passage on the outlet's own page, or null when that page is not known. Offsets are UTF-16 code units. */
export function originalAt({ url, text }: Pick<Article, 'url' | 'text'>, span: Span): string | null {
  if (url === null) return null;
  const directive = textFragment(text, span);
  if (directive === '') return url;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}
