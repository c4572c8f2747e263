/** A browser holds each link of a page against each selector: with more of them it is busy for minutes. */
const MOST_PASSAGES = 2000;

/**
 * Style sheet that underlines the passage whose readings the address opens.
 * Selectors name ids, so that it works without JavaScript; the page puts its hash
 * into the content security policy. Empty where there are none, or as many as in a whole book.
 */
export function openPassageStyle(ids: readonly string[]): string {
  const selectors = [...new Set(ids)].map((id) => `.art:has([id="${id}"]:target) [href="#${id}"]`);
  if (selectors.length === 0 || selectors.length > MOST_PASSAGES) return '';
  return `${selectors.join(',')}{border-bottom:3px solid var(--ink)}`;
}
