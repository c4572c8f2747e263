import type { OutletReport } from '../../collate/reports.ts';

type Reports = readonly Pick<OutletReport, 'treatment'>[];

/** Who else quotes these statements, as the key to red words says it: of two outlets there is but one other. */
export function othersQuoting(statements: readonly Reports[]): 'most others quote' | 'the other quotes' {
  const quoting = statements.map((reports) =>
    reports.filter(({ treatment }) => treatment === 'quoted' || treatment === 'partly'),
  );
  return haveOneOther(quoting) ? 'the other quotes' : 'most others quote';
}

/** Who else reports them without these words, as the key to bold words says it. */
export function othersLacking(
  statements: readonly Reports[],
): 'most others do not have' | 'the other does not have' {
  return haveOneOther(statements) ? 'the other does not have' : 'most others do not have';
}

const haveOneOther = (statements: readonly Reports[]): boolean =>
  statements.every(({ length }) => length <= 2);
