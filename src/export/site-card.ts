import type { Card } from './card.ts';

/** The card of the site itself, for pages that have none of their own. */
export function siteCard(): Card {
  return {
    kicker: '',
    words: 'One statement, each outlet’s words',
    quoted: true,
    speaker: 'Who quotes, who paraphrases, who leaves it out',
    summary: 'Every reading is an exact passage of an article, and links to it.',
    path: '/',
  };
}
