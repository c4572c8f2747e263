import type { DecisionProblem } from '../align/decide-attributions.ts';
import type { Problem } from './problem.ts';
import type { StoryContent } from './read.ts';

/** Decisions that point at nothing, with the lines they stand on. */
export function decisionProblems(story: StoryContent, problems: readonly DecisionProblem[]): Problem[] {
  return problems.map(({ decision, ...problem }) => ({
    file: story.file,
    line: story.decisions[decision]?.line ?? null,
    ...problem,
  }));
}
