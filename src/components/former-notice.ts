import type { FormerPermalink } from '../permalinks/former.ts';
import { clipped } from '../text/say.ts';

/** As much of a former title as its page shows, in UTF-16 code units. */
const SHOWN = 80;

/** What stands at the address of a former statement or passage, as its page and its embed say. */
export interface FormerNotice {
  /** The title or the words it had, cut to what is shown. */
  readonly was: string;
  /** Whether it is the same still, under another address. */
  readonly isSame: boolean;
  readonly heading: string;
}

/**
 * The notice of what stood at an address.
 *
 * @param heir title or words of what the address leads to; null when it is gone
 */
export function formerNotice(
  former: Pick<FormerPermalink, 'kind' | 'was'>,
  heir: string | null,
): FormerNotice {
  const was = clipped(former.was, SHOWN);
  const isSame = heir !== null && clipped(heir, SHOWN) === was;
  const now =
    heir === null
      ? 'is no longer here'
      : isSame
        ? 'has another address now'
        : former.kind === 'statement'
          ? 'is part of another one now'
          : 'has changed';
  return { was, isSame, heading: `This ${former.kind} ${now}` };
}

/** Id of the place on the heir's page that says what stood at a former address: where that address leads. */
export function formerAnchor({ id }: Pick<FormerPermalink, 'id'>): string {
  return `from-${id}`;
}

/** Those of what leads to an heir that were not the same: `heir` gives its title or words. */
export function sentTo(left: readonly FormerPermalink[], heir: () => string): readonly FormerPermalink[] {
  return left.filter((former) => !formerNotice(former, heir()).isSame);
}
