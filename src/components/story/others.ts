import type { OutletReport } from '../../collate/reports.ts';

type Reports = readonly Pick<OutletReport, 'treatment'>[];

/** Who else quotes a statement, as the key to the red words says it: of two outlets there is but one other. */
export function othersQuoting(...statements: readonly Reports[]): 'most others quote' | 'the other quotes' {
  const quoting = statements.map(
    (reports) => reports.filter(({ treatment }) => treatment === 'quoted' || treatment === 'partly').length,
  );
  return Math.max(0, ...quoting) > 2 ? 'most others quote' : 'the other quotes';
}
