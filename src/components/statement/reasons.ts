import { surenessIn } from '../../collate/links.ts';
import { firstOfUtterances } from '../../collate/reports.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Attribution, Match, Statement, Story } from '../../model.ts';
import { counted, inWords } from '../../text/say.ts';
import { sureness, type Step } from '../sureness.ts';

/** Why the readings of a statement stand together. */
export interface Reasons {
  /** Readings that the machine put here, each with the reading of this statement that is most like it. */
  readonly matched: readonly {
    readonly match: Match;
    readonly reading: Attribution;
    readonly nearest: Attribution;
  }[];
  /** Passages that the machine would put here too, with the readings that it matched with them. */
  readonly outside: readonly {
    readonly passage: Attribution;
    readonly score: number;
    readonly readings: readonly Attribution[];
  }[];
  /** Readings that an editor put here. */
  readonly byEditor: readonly Attribution[];
}

/** The reasons of a statement; the parts of one utterance are told as one. */
export function reasonsOf(index: StoryIndex, { readings, matches }: Statement): Reasons {
  const members = readings.map(index.attribution);
  const utterances = new Set(members.flatMap(({ id, partOf }) => [id, partOf ?? id]));
  const isMember = ({ id, partOf }: Attribution) => utterances.has(id) || utterances.has(partOf ?? id);
  const known = matches.map((match) => ({
    match,
    reading: index.attribution(match.reading),
    nearest: index.attribution(match.nearest),
  }));
  const byMachine = known.filter(({ match }) => match.by === 'machine');
  const strangers = Map.groupBy(
    byMachine.filter(({ nearest }) => !isMember(nearest)),
    ({ nearest }) => nearest.partOf ?? nearest.id,
  );
  const inside = byMachine.filter(({ nearest }) => isMember(nearest)).sort(inOrder(index));
  const told = firstOfUtterances(inside.map(({ reading }) => reading));
  return {
    matched: inside.filter(({ reading }) => told.includes(reading)),
    outside: Array.from(strangers.values(), (same) => ({
      passage: same[0]!.nearest,
      score: Math.max(...same.map(({ match }) => match.score)),
      readings: firstOfUtterances(same.map(({ reading }) => reading)),
    })),
    // What the machine matched by one half is told above.
    byEditor: firstOfUtterances(
      known.filter(({ match }) => match.by === 'editor').map(({ reading }) => reading),
    ).filter((reading) => !byMachine.some((other) => isSameUtterance(other.reading, reading))),
  };
}

/** The passages that count as less sure than the table of their matches says, since what they were matched with is. */
export function lessThanMatched(
  statement: Statement,
  { matched }: Reasons,
): { readonly reading: Attribution; readonly step: Step }[] {
  if (statement.edited) return [];
  const sureOf = surenessIn(statement);
  return matched.flatMap(({ match, reading }) => {
    const step = sureness(sureOf(reading.id));
    return step === sureness(match.score) ? [] : [{ reading, step }];
  });
}

/** By article, in the order of the letters, then by place. */
const inOrder =
  ({ story }: StoryIndex) =>
  (a: { readonly reading: Attribution }, b: { readonly reading: Attribution }) =>
    columnOf(story, a.reading) - columnOf(story, b.reading) ||
    (a.reading.content[0]?.start ?? 0) - (b.reading.content[0]?.start ?? 0);

const columnOf = ({ articles }: Story, { article }: Attribution) =>
  articles.findIndex(({ id }) => id === article);

const isSameUtterance = (a: Attribution, b: Attribution) => (a.partOf ?? a.id) === (b.partOf ?? b.id);

/** Whose work it is that readings stand together, counted in utterances; nothing where there is one alone. */
export function placedBy(
  { matched, outside, byEditor }: Reasons,
  { edited }: Pick<Statement, 'edited'>,
): string {
  const byMachine = firstOfUtterances([
    ...matched.map(({ reading }) => reading),
    ...outside.flatMap(({ readings }) => readings),
  ]).length;
  if (byEditor.length > 0) {
    const others = byMachine > 0 ? `, the program matched ${inWords(byMachine)}` : '';
    return `An editor placed ${counted(byEditor.length, 'passage')}${others}.`;
  }
  return edited && byMachine > 0 ? 'An editor has checked which readings belong together.' : '';
}
