import type { FormerPermalink } from '../../edition.ts';
import type { Statement } from '../../model.ts';
import { clipped } from '../../text/say.ts';

/** As much of a former title as its page shows, in UTF-16 code units. */
const SHOWN = 80;

/** What stands at the address of a former statement, as its page and its embed say. */
export interface FormerNotice {
  /** The title it had, cut to what is shown. */
  readonly was: string;
  /** Whether it is the same statement still, under another address. */
  readonly isSame: boolean;
  readonly heading: string;
}

/** The notice of a former statement whose readings went to `heir`; null when it is gone. */
export function formerNotice(former: FormerPermalink, heir: Statement | null): FormerNotice {
  const was = clipped(former.was, SHOWN);
  const isSame = heir !== null && clipped(heir.title, SHOWN) === was;
  return {
    was,
    isSame,
    heading:
      heir === null
        ? 'This statement is no longer here'
        : isSame
          ? 'This statement has another address now'
          : 'This statement is part of another one now',
  };
}

/** Id of the place on the heir's page that says what a former statement was: where its address leads. */
export function formerAnchor({ id }: Pick<FormerPermalink, 'id'>): string {
  return `from-${id}`;
}
