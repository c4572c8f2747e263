import type { NearMiss, Statement, Story } from '../model.ts';
import { stretchesOf } from '../extract/speakers-in-doubt.ts';

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

/** The same words at length that two outlets quote of two speakers, or one of them of nobody known, with the decision that would make them one's. */
export interface DoubtfulSpeaker {
  readonly statement: Statement;
  /** Attribution ids: the reading whose speaker would change, and the one with the other speaker. */
  readonly reading: string;
  readonly nearest: string;
  readonly lines: string;
}

/** Matches scored below this are shown to the editor; a higher line lists more, and hides the doubtful ones among the sure. */
const DOUBTFUL = 0.75;

/** What an editor should look at, most doubtful first. Readings that an editor placed, or gave a speaker, are not asked about again. */
export function doubts(story: Story): {
  matches: DoubtfulMatch[];
  speakers: DoubtfulSpeaker[];
  misses: MissedMatch[];
} {
  const { statements, nearMisses } = story;
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
    speakers: statements.flatMap((statement) => doubtfulSpeakers(story, statement)),
    misses: misses.sort((x, y) => y.score - x.score),
  };
}

function doubtfulSpeakers(
  { articles, attributions, speakers, decisions }: Story,
  statement: Statement,
): DoubtfulSpeaker[] {
  const decided = new Set(decisions.flatMap((one) => (one.do === 'reattribute' ? [one.reading] : [])));
  const within = new Set(statement.readings);
  const textOf = (article: string) => articles.find(({ id }) => id === article)?.text ?? '';
  const quoted = attributions
    .filter(({ id }) => within.has(id) && !decided.has(id))
    .map((reading) => ({ reading, stretches: new Set(stretchesOf(textOf(reading.article), reading)) }))
    .filter(({ stretches }) => stretches.size > 0);
  return quoted.flatMap((one, i) =>
    quoted.slice(i + 1).flatMap((other): DoubtfulSpeaker[] => {
      if (one.reading.article === other.reading.article || one.reading.speaker === other.reading.speaker)
        return [];
      if (one.stretches.isDisjointFrom(other.stretches)) return [];
      const [reading, nearest] =
        other.reading.speaker === null ? [other.reading, one.reading] : [one.reading, other.reading];
      const name = speakers.find(({ id }) => id === nearest.speaker)?.name ?? '';
      return [
        {
          statement,
          reading: reading.id,
          nearest: nearest.id,
          lines: `  - do: reattribute\n    reading: ${reading.id}\n    speaker: ${JSON.stringify(name)}`,
        },
      ];
    }),
  );
}
