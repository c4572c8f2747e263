import { remembered } from '../text/remembered.ts';
import { outletReports, reportsOf, type OutletReport } from './reports.ts';
import { indexOf, type StoryIndex } from './story-index.ts';
import type { Attribution, Statement, Story } from '../model.ts';
import { wordsOf } from '../text/words.ts';

/** What one story's outlets report a speaker to have said. */
export interface Said {
  readonly index: StoryIndex;
  /** What at least two outlets report; what most of them have from the speaker first, then in the story's order. */
  readonly shared: readonly SaidStatement[];
  /** What one outlet alone reports, outlet by outlet. */
  readonly alone: readonly SaidStatement[];
  /** Outlets that report the speaker at all. */
  readonly outlets: number;
  /** Quotes and claims; the parts of a longer utterance count once. */
  readonly passages: number;
  /** Words in quotation marks, in all outlets together. */
  readonly words: number;
}

/** A statement that a speaker is reported to have made. */
export interface SaidStatement {
  readonly statement: Statement;
  /** How outlets report it, by the readings that have this speaker. */
  readonly reports: readonly OutletReport[];
  /** How many outlets report it at all, from this speaker or another. */
  readonly outlets: number;
}

/** Everything a speaker is reported to have said, by story and statement. Stories without a word of theirs are left out. */
export function saidBy(stories: readonly Story[], speaker: string): Said[] {
  return stories.map((story) => saidIn(indexOf(story), speaker)).filter(({ passages }) => passages > 0);
}

function saidIn(index: StoryIndex, speaker: string): Said {
  const { own, statements: spoken } = heardIn(index).get(speaker) ?? { own: [], statements: [] };
  const placeOf = ({ reports }: SaidStatement) =>
    index.story.articles.findIndex(({ id }) => id === reports[0]?.article.id);
  const statements = [...spoken]
    .map((statement) => ({
      statement,
      reports: outletReports(reportsOf(index, spokenBy(index, statement, speaker))),
      outlets: outletReports(reportsOf(index, statement)).length,
    }))
    .filter(({ reports }) => reports.length > 0)
    .sort((a, b) => b.reports.length - a.reports.length);
  return {
    index,
    shared: statements.filter(({ outlets }) => outlets > 1),
    alone: statements.filter(({ outlets }) => outlets === 1).sort((a, b) => placeOf(a) - placeOf(b)),
    outlets: new Set(own.map(({ article }) => article)).size,
    passages: own.length,
    words: own.flatMap(({ article, quoted }) =>
      quoted.flatMap((span) => wordsOf(index.article(article).text, span)),
    ).length,
  };
}

/** What has a speaker's words, in the story's order. */
interface Heard {
  readonly own: Attribution[];
  readonly statements: Set<Statement>;
}

/** What has words of each speaker of a story, looked up once for all of them. */
const heardIn = remembered((index: StoryIndex): ReadonlyMap<string, Heard> => {
  const bySpeaker = new Map<string, Heard>();
  const of = (speaker: string) => {
    const known = bySpeaker.get(speaker) ?? { own: [], statements: new Set() };
    bySpeaker.set(speaker, known);
    return known;
  };
  for (const attribution of index.story.attributions)
    if (attribution.speaker !== null && attribution.partOf === null)
      of(attribution.speaker).own.push(attribution);
  for (const statement of index.story.statements)
    for (const id of statement.readings) {
      const { speaker } = index.attribution(id);
      if (speaker !== null) of(speaker).statements.add(statement);
    }
  return bySpeaker;
});

/** The statement with those of its readings that have the speaker. */
function spokenBy(index: StoryIndex, statement: Statement, speaker: string): Statement {
  return {
    ...statement,
    readings: statement.readings.filter((id) => index.attribution(id).speaker === speaker),
  };
}
