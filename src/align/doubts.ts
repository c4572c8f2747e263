import type { NearMiss, Statement, Story } from '../model.ts';

/** A match the machine is not sure of, with the decision that would undo it. */
export interface DoubtfulMatch {
  readonly statement: Statement;
  /** Attribution ids: the reading in doubt and the one it stands beside. */
  readonly reading: string;
  readonly nearest: string;
  readonly score: number;
  readonly sharedWords: readonly string[];
  /** YAML lines for `decisions:` in the story's file. */
  readonly lines: string;
}

/** Two readings just below the line, with the decision that would join their statements. */
export interface MissedMatch extends NearMiss {
  readonly lines: string;
}

/** Matches scored below this are shown to the editor; a higher line lists more, and hides the doubtful ones among the sure. */
const DOUBTFUL = 0.75;

/** What an editor should look at, most doubtful first. Readings that an editor placed are not asked about again. */
export function doubts({ statements, nearMisses }: Story): {
  matches: DoubtfulMatch[];
  misses: MissedMatch[];
} {
  const matches = statements.flatMap((statement) =>
    statement.matches
      .filter(({ by, score }) => by === 'machine' && score < DOUBTFUL)
      // Two readings alone are one match, whichever of them is taken away.
      .slice(0, statement.readings.length === 2 ? 1 : undefined)
      .map(({ reading, nearest, score, sharedWords }) => ({
        statement,
        reading,
        nearest,
        score,
        sharedWords,
        lines: `  - do: split\n    statement: ${statement.id}\n    readings: [${reading}]`,
      })),
  );
  const holding = new Map(statements.flatMap(({ id, readings }) => readings.map((reading) => [reading, id])));
  const misses = nearMisses.flatMap((miss) => {
    const [a, b] = [holding.get(miss.a), holding.get(miss.b)];
    if (a === undefined || b === undefined || a === b) return [];
    return [{ ...miss, lines: `  - do: merge\n    statements: [${a}, ${b}]` }];
  });
  return {
    matches: matches.sort((x, y) => x.score - y.score),
    misses: misses.sort((x, y) => y.score - x.score),
  };
}
