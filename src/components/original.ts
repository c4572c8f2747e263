import type { Article, Attribution, Span } from '../model.ts';
import { textFragment } from '../text/fragment.ts';

/** Address of what an attribution reports on the outlet's own page, or null when that page is not known. */
export function originalOf(
  article: Pick<Article, 'url' | 'text'>,
  { content }: Pick<Attribution, 'content'>,
): string | null {
  return originalAt(article, { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 });
}

/** Address of a passage on the outlet's own page, or null when that page is not known. Offsets are UTF-16 code units. */
export function originalAt({ url, text }: Pick<Article, 'url' | 'text'>, span: Span): string | null {
  if (url === null) return null;
  const directive = textFragment(text, span);
  if (directive === '') return url;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}
