import { roomFor } from './hash.ts';
import { OWN } from './own-features.ts';
import { RELATIVE_STEP } from './relative-features.ts';
import type { Room } from './row-sums.ts';
import { MOST_WINDOW } from './windows.ts';

/** The table of roles has room for the features of a whole window, and for one list more: of a unit by itself, or of a quotation. */
export const ROLE_ROOM: Room = {
  values: MOST_WINDOW * RELATIVE_STEP + roomFor(OWN.count),
  lists: MOST_WINDOW + 1,
};
/** Where the values of that list begin, and the number of its sums. */
export const [OWN_AT, ONE_LIST] = [MOST_WINDOW * RELATIVE_STEP, MOST_WINDOW] as const;
