import type { DecisionProblem } from '../align/decision-problem.ts';
import type { Attribution } from '../model.ts';
import type { Problem } from './problem.ts';
import type { PlacedDecision, StoryContent } from './content.ts';

/** Decisions that point at nothing, with the lines they stand on. `attributions`: of the story as analysed. */
export function decisionProblems(
  story: StoryContent,
  problems: readonly DecisionProblem[],
  attributions: readonly Attribution[],
): Problem[] {
  return problems.map(({ decision, ...problem }) => {
    const placed = story.decisions[decision];
    return { file: story.file, line: placed?.line ?? null, ...problem, ...aboutPart(placed, attributions) };
  });
}

/**
 * A sentence of a longer quotation has an address of its own, but who says it, and
 * whether it is a quotation at all, is decided of the whole.
 */
function aboutPart(
  placed: PlacedDecision | undefined,
  attributions: readonly Attribution[],
): Pick<Problem, 'expected' | 'remedy'> | null {
  if (placed?.decision.do !== 'reject' && placed?.decision.do !== 'reattribute') return null;
  const { reading } = placed.decision;
  const whole = attributions.find(({ id }) => id === reading)?.partOf ?? null;
  if (whole === null) return null;
  return {
    expected: 'a whole quotation or claim, not a sentence of one',
    remedy: `Name the whole, ${whole}: its page is /q/${whole}/.`,
  };
}
