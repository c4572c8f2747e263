/** A decision that cannot be carried out; `decision` is its place in the list. */
export interface DecisionProblem {
  readonly decision: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}
