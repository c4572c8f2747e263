import { indexOf, type StoryIndex } from '../../collate/story-index.ts';
import type { Article, Statement, Story } from '../../model.ts';
import { outletReadings } from '../outlet-readings.ts';

/** What an outlet's text in one story reports, and what it leaves out. */
export interface Coverage {
  readonly index: StoryIndex;
  readonly article: Article;
  /** Statements of at least two outlets, this one among them, with the others that report them; most shared first. */
  readonly shared: readonly CoveredStatement[];
  /** Statements that no other text has. */
  readonly alone: readonly Statement[];
  /** Statements that at least two other outlets report. */
  readonly leftOut: readonly CoveredStatement[];
  readonly verbs: readonly Verb[];
}

export interface CoveredStatement {
  readonly statement: Statement;
  readonly others: readonly Article[];
}

/** A reporting verb or phrase, how often it is used and one passage with it. */
export interface Verb {
  readonly words: string;
  readonly count: number;
  readonly example: string;
}

/** An outlet's coverage, one for each story in which it has a text. */
export function coverageOf(stories: readonly Story[], outlet: string): Coverage[] {
  return stories.flatMap((story) =>
    story.articles
      .filter((article) => article.outlet.id === outlet)
      .map((article) => coverageIn(indexOf(story), article)),
  );
}

function coverageIn(index: StoryIndex, article: Article): Coverage {
  const covered = index.story.statements.map((statement) => {
    const articles = outletReadings(index, statement).map((reading) => reading.article);
    return {
      statement,
      here: articles.includes(article),
      others: articles.filter((other) => other !== article),
    };
  });
  const byOthers = (a: CoveredStatement, b: CoveredStatement) => b.others.length - a.others.length;
  return {
    index,
    article,
    shared: covered.filter(({ here, others }) => here && others.length > 0).sort(byOthers),
    alone: covered
      .filter(({ here, others }) => here && others.length === 0)
      .map(({ statement }) => statement),
    leftOut: covered.filter(({ here, others }) => !here && others.length > 1).sort(byOthers),
    verbs: verbsOf(index, article),
  };
}

function verbsOf(index: StoryIndex, article: Article): Verb[] {
  const verbs = new Map<string, { words: string; count: number; example: string }>();
  for (const { id, article: in_, cue, partOf } of index.story.attributions) {
    if (in_ !== article.id || cue === null || partOf !== null) continue;
    const words = article.text.slice(cue.start, cue.end).replace(/\s+/g, ' ').toLowerCase();
    const verb = verbs.get(words) ?? { words, count: 0, example: id };
    verb.count += 1;
    verbs.set(words, verb);
  }
  return [...verbs.values()].sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}
