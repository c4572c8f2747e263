import { readTable, type StoredTable, type Table } from './weights.ts';

/** Everything learned: see `model/README.md`. */
export interface Model {
  /** First pass: unit by unit, by `CUE_LABELS`. */
  readonly cue: Table;
  /** First pass: steps between labels, `from * CUE_LABELS + to`. */
  readonly cueSteps: readonly number[];
  /** Second pass, for one cue: unit by unit and step by step, by `ROLE_LABELS`. */
  readonly role: Table;
  readonly roleStep: Table;
  readonly roleSteps: readonly number[];
  /** Logistic weights of the evidence: that the content is right, and that content and source are. */
  readonly content: readonly number[];
  readonly whole: readonly number[];
  /** The same two, trait by trait. */
  readonly traits: Table;
}

/** The same as its file holds it: tables packed. */
export type StoredModel = { readonly [K in keyof Model]: Model[K] extends Table ? StoredTable : Model[K] };

export function readModel(model: StoredModel): Model {
  return {
    ...model,
    cue: readTable(model.cue),
    role: readTable(model.role),
    roleStep: readTable(model.roleStep),
    traits: readTable(model.traits),
  };
}
