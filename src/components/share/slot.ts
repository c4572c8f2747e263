/**
 * Stands in a text for the full address of a page where the build does not know
 * its site: `full-address.ts` puts it in. No printed text holds this character.
 */
export const SLOT = '\uFFFC';
