import type { Decision } from '../../model.ts';

/** What an editor decided, in words, with what it is about. */
export interface DecisionText {
  readonly words: string;
  /** Ids of the statements and readings concerned. */
  readonly statements: readonly string[];
  readonly readings: readonly string[];
}

/** A decision in plain words. */
export function decisionText(decision: Decision): DecisionText {
  const about = (words: string, statements: readonly string[] = [], readings: readonly string[] = []) => ({
    words,
    statements,
    readings,
  });
  switch (decision.do) {
    case 'title':
      return about(`Gave the title “${decision.title}”.`, [decision.statement]);
    case 'note':
      return about(`Added a note: “${decision.note}”`, [decision.statement]);
    case 'merge':
      return about('Put together what the machine had kept apart.', decision.statements);
    case 'split':
      return about('Took readings out that report something else.', [decision.statement], decision.readings);
    case 'move':
      return about('Moved a reading to another statement.', [decision.to], [decision.reading]);
    case 'add':
      return about(
        `Added a passage that the machine had missed: ${decision.add.content.join(' … ')}`,
        decision.add.statement === null ? [] : [decision.add.statement],
      );
    case 'reject':
      return about(`Took a passage out: ${decision.why}`, [], [decision.reading]);
    case 'reattribute':
      return about(
        decision.speaker === null ? 'Made the speaker unknown.' : 'Named the speaker.',
        [],
        [decision.reading],
      );
    case 'order':
      return about('Set the order of the statements.', decision.statements);
  }
}
