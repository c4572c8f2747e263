import { cardPath, siteCardPath } from '../../permalinks/paths.ts';

/**
 * Whether each statement and passage gets a card of its own. `AS_REPORTED_CARDS=off`
 * saves them in large archives, where drawing them takes most of a build's time.
 */
export const hasOwnCards = (): boolean => process.env['AS_REPORTED_CARDS'] !== 'off';

/** Address of the card that stands for a statement or passage: its own, or the site's. */
export const cardOf = (page: 's' | 'q', id: string): string =>
  hasOwnCards() ? cardPath(page, id) : siteCardPath();
