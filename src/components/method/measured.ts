/** What was measured of one stage, as its own program wrote it. */
export interface Measured {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** On what, in one sentence. */
  readonly data: string;
  /** The command that gives the figures. */
  readonly command: string;
  readonly rows: readonly MeasuredRow[];
  readonly calibration?: readonly Bin[];
  /** Kinds of errors that are left, in sentences. */
  readonly weaknesses?: readonly string[];
}

/** One measure of a stage, beside those of simple rules and of people. */
export interface MeasuredRow {
  readonly measure: string;
  readonly unit: string;
  /** In percent. */
  readonly value: number;
  /** The same for simple rules, or null. */
  readonly baseline: number | null;
  /** The same for two people against each other, or null. */
  readonly people: number | null;
}

/** Attributions whose confidence lies in `[from, to)`, and how many of them were right. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
}

const extraction = import.meta.glob<Measured>('../../extract/model/figures.json', {
  eager: true,
  import: 'default',
});
const alignment = import.meta.glob<Measured>('../../align/model/figures.json', {
  eager: true,
  import: 'default',
});

/** The stages that have figures, in the order of the pipeline. */
export function measuredStages(): { readonly name: string; readonly measured: Measured }[] {
  return [
    ...Object.values(extraction).map((measured) => ({ name: 'Finding quotes and claims', measured })),
    ...Object.values(alignment).map((measured) => ({ name: 'Matching them across outlets', measured })),
  ];
}
