import type { SearchData } from './data.ts';

/** Which statements the records of growing data belong to. */
export interface Statements {
  /** Takes in the records that were added to the data since the last time. */
  readonly update: () => void;
  /** The records of a statement. */
  readonly readingsOf: (statement: number) => readonly number[];
  /** The same number for all records that are shown together: those whose most shared statement is the same. */
  readonly groupOf: (record: number) => number;
  /** How many groups these records make: statements of several outlets, and all others. */
  readonly counted: (records: readonly number[]) => { readonly shared: number; readonly alone: number };
}

export function statementsIn(data: SearchData): Statements {
  const readings = new Map<number, number[]>();
  let taken = 0;
  const outletOf = (record: number) => data.articles[data.records[record]!.article]!.outlet;
  const readingsOf = (statement: number) => readings.get(statement) ?? [];
  const groupOf = (record: number) => data.records[record]!.statements[0] ?? -1 - record;
  return {
    update() {
      for (; taken < data.records.length; taken++)
        for (const statement of data.records[taken]!.statements) {
          const list = readings.get(statement);
          if (list === undefined) readings.set(statement, [taken]);
          else list.push(taken);
        }
    },
    readingsOf,
    groupOf,
    counted(records) {
      const groups = new Set(records.map(groupOf));
      const shared = [...groups].filter((group) => {
        const [first, ...rest] = group < 0 ? [] : readingsOf(group);
        return first !== undefined && rest.some((record) => outletOf(record) !== outletOf(first));
      }).length;
      return { shared, alone: groups.size - shared };
    },
  };
}
