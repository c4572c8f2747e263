import { outletReports, reportsOf, verbOf } from '../../collate/reports.ts';
import { indexOf, type StoryIndex } from '../../collate/story-index.ts';
import { verbsOf } from '../../collate/verbs.ts';
import type { Article, Statement, Story } from '../../model.ts';

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
  readonly verb: string;
  readonly count: number;
  /** Id of the passage. */
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
    const articles = outletReports(reportsOf(index, statement)).map((report) => report.article);
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
    verbs: usedVerbs(index, article),
  };
}

function usedVerbs(index: StoryIndex, article: Article): Verb[] {
  const own = index.story.attributions.filter((a) => a.article === article.id && a.partOf === null);
  const used = verbsOf(index, own).flatMap(({ verbs }) => verbs);
  return used.flatMap(({ verb, count }) => {
    const example = own.find((attribution) => verbOf(article, attribution) === verb);
    return example === undefined ? [] : [{ verb, count, example: example.id }];
  });
}
