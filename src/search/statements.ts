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

/** The statements of growing data; none until `update` has read its records. */
export function statementsIn(data: SearchData): Statements {
  const readings = new Map<number, number[]>();
  /** The group of each record. */
  const groups: number[] = [];
  /** The outlet of each statement's first record, and whether another has one too. */
  const firstOutlets: number[] = [];
  const isShared: boolean[] = [];
  /** The turn in which a group was last counted: statements from 0 on, and records without one. */
  let [seenStatements, seenRecords] = [new Uint32Array(), new Uint32Array()];
  let turn = 0;
  const take = (record: number, statement: number, outlet: number) => {
    const list = readings.get(statement);
    if (list === undefined) readings.set(statement, [record]);
    else list.push(record);
    firstOutlets[statement] ??= outlet;
    isShared[statement] ||= firstOutlets[statement] !== outlet;
  };
  return {
    update() {
      for (let number = groups.length; number < data.records.length; number++) {
        const record = data.records[number]!;
        groups.push(record.statements[0] ?? -1 - number);
        for (const statement of record.statements)
          take(number, statement, data.articles[record.article]!.outlet);
      }
      seenStatements = new Uint32Array(data.statements.length);
      seenRecords = new Uint32Array(data.records.length);
    },
    readingsOf: (statement) => readings.get(statement) ?? [],
    groupOf: (record) => groups[record]!,
    counted(records) {
      turn++;
      let [shared, alone] = [0, 0];
      for (const record of records) {
        const group = groups[record]!;
        const [seen, place] = group < 0 ? [seenRecords, record] : [seenStatements, group];
        if (seen[place] === turn) continue;
        seen[place] = turn;
        if (group >= 0 && isShared[group] === true) shared++;
        else alone++;
      }
      return { shared, alone };
    },
  };
}
