/**
 * Style sheet that underlines the passage whose readings the address opens.
 * Selectors name ids, so that it works without JavaScript; the page puts its hash
 * into the content security policy.
 */
export function openPassageStyle(ids: readonly string[]): string {
  const selectors = [...new Set(ids)].map((id) => `.art:has([id="${id}"]:target) [href="#${id}"]`);
  return selectors.length === 0 ? '' : `${selectors.join(',')}{border-bottom:3px solid var(--ink)}`;
}
