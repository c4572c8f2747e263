/** What a decision expects where it names a statement. */
export const A_STATEMENT = 'the id of a statement of this story';
/** What one expects where it names a reading. */
export const A_READING = 'the id of a quote or claim of this story';

/** A decision that cannot be carried out; `decision` is its place in the list. */
export interface DecisionProblem {
  readonly decision: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}
