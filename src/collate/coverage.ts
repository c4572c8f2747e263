import { standsElsewhere } from './elsewhere.ts';
import { outletReports, reportsOf, type OutletReport } from './reports.ts';
import { indexOf, type StoryIndex } from './story-index.ts';
import { verbsOf, type ReportingVerb } from './verbs.ts';
import type { Article, Statement, Story } from '../model.ts';

/** What an outlet's text in one story reports, and what others report that it does not have. */
export interface Coverage {
  readonly index: StoryIndex;
  readonly article: Article;
  /** Statements of at least two outlets, this one among them, with the others that report them; most shared first. */
  readonly shared: readonly CoveredStatement[];
  /** Statements that no other text has. */
  readonly alone: readonly CoveredStatement[];
  /** Statements that at least two other outlets report. */
  readonly leftOut: readonly CoveredStatement[];
  readonly verbs: readonly ReportingVerb[];
}

/** A statement of a story, as one outlet has it or lacks it. */
export interface CoveredStatement {
  readonly statement: Statement;
  /** How the outlet reports it; where it does not, how the others do. */
  readonly reports: readonly OutletReport[];
  /** The other outlets that report it. */
  readonly others: readonly Article[];
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
    const reports = outletReports(reportsOf(index, statement));
    const own = reports.filter((report) => report.article === article);
    return {
      statement,
      here: own.length > 0,
      reports: own.length > 0 ? own : reports,
      others: reports.map((report) => report.article).filter((other) => other !== article),
    };
  });
  const byOthers = (a: CoveredStatement, b: CoveredStatement) => b.others.length - a.others.length;
  return {
    index,
    article,
    shared: covered.filter(({ here, others }) => here && others.length > 0).sort(byOthers),
    alone: covered.filter(({ here, others }) => here && others.length === 0),
    leftOut: covered
      .filter(
        ({ statement, here, others }) =>
          !here && others.length > 1 && !standsElsewhere(index, statement, article.id),
      )
      .sort(byOthers),
    verbs: usedVerbs(index, article),
  };
}

function usedVerbs(index: StoryIndex, article: Article): ReportingVerb[] {
  const own = index.story.attributions.filter((a) => a.article === article.id && a.partOf === null);
  return verbsOf(index, own).flatMap(({ verbs }) => verbs);
}
