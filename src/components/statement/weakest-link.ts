import { linkOf, surenessIn } from '../../collate/links.ts';
import type { OutletReport } from '../../collate/reports.ts';
import type { Statement } from '../../model.ts';
import { sureness } from '../sureness.ts';

/** What holds the readings of a statement together least. */
export interface WeakestLink {
  /** How sure the machine is of it, 0..1. */
  readonly link: number;
  /** Letters of those that are so little sure; none where that is all of them. */
  readonly letters: readonly string[];
  /** Whether it is less sure still of a further passage, with which no outlet is shown. */
  readonly isLessOfFurther: boolean;
}

/** The least sure of the links between a statement and what outlets are shown with. */
export function weakestLink(statement: Statement, reports: readonly OutletReport[]): WeakestLink {
  const links = reports.map((report) => ({ letter: report.article.letter, link: linkOf(statement, report) }));
  const link = Math.min(1, ...links.map((one) => one.link));
  const weak = links.filter((one) => sureness(one.link) === sureness(link));
  const sureOf = surenessIn(statement);
  return {
    link,
    letters: weak.length === links.length ? [] : weak.map(({ letter }) => letter),
    isLessOfFurther: reports.some(({ more }) =>
      more.some(({ id }) => sureness(sureOf(id)).from < sureness(link).from),
    ),
  };
}
