import { A_READING, A_STATEMENT } from '../align/decision-problem.ts';
import type { Analysis } from '../analyse.ts';
import type { Story } from '../model.ts';
import { shown, type Problem } from './problem.ts';
import type { Ledger } from '../permalinks/ledger.ts';
import type { PlacedDecision, StoryContent } from './content.ts';

/** Decisions that point at nothing, with the lines they stand on, and what their ids are where that is known. */
export function decisionProblems(
  story: StoryContent,
  { problems, story: analysed, ledger }: Pick<Analysis, 'problems' | 'story' | 'ledger'>,
): Problem[] {
  return problems.map(({ decision, ...problem }) => {
    const placed = story.decisions[decision];
    const remedy = remedyByPart(placed, analysed) ?? remedyById(problem, analysed, ledger);
    return { file: story.file, line: placed?.line ?? null, ...problem, ...remedy };
  });
}

/**
 * A sentence of a longer quotation has an address of its own, but who says it, and
 * whether it is a quotation at all, is decided of the whole.
 */
function remedyByPart(
  placed: PlacedDecision | undefined,
  { attributions }: Story,
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

/** What an id that was found stands for instead, or stood for once: then the editor need not look it up. */
function remedyById(
  { expected, found }: Pick<Problem, 'expected' | 'found'>,
  { attributions, statements }: Story,
  { passages, statements: remembered }: Ledger,
): Pick<Problem, 'remedy'> | null {
  const id = found.slice(1, -1);
  if (expected !== A_STATEMENT && expected !== A_READING) return null;
  const isForStatement = expected === A_STATEMENT;
  const [own, other] = isForStatement ? [remembered, attributions] : [passages, statements];
  if (other.some((one) => one.id === id)) {
    const its = statements.filter((one) => (isForStatement ? one.readings.includes(id) : one.id === id));
    return {
      remedy: isForStatement
        ? `It is the id of a quote or claim: name its statement, ${listed(its.map((one) => one.id))}.`
        : `It is the id of a statement: name one of its readings, ${listed(its.flatMap(({ readings }) => readings))}.`,
    };
  }
  const former = own.find((one) => one.id === id);
  if (former === undefined || former.leadsTo === id) return null;
  if (passages.some((one) => one.id === id && one.isRejected))
    return { remedy: 'Another decision takes it out: remove one of the two.' };
  return {
    remedy:
      former.leadsTo === null
        ? 'It was there once, and is gone: remove the decision.'
        : `Its address leads to ${listed([former.leadsTo])} now: name that, or remove the decision.`,
  };
}

const listed = (ids: readonly string[]) => ids.map(shown).join(' or ');
