import { perStatement } from '../../collate/per-statement.ts';
import { reportsOf } from '../../collate/reports.ts';
import { apparatusFor } from '../../collate/specimen.ts';

/** Whether a statement's page sets quoted words under each other; found out once, since every article of the story asks. */
export const isComparable = perStatement((index, statement): boolean =>
  apparatusFor(index, reportsOf(index, statement)).collations.some(({ systems }) => systems.length > 0),
);
