import type { Speaker } from '../model.ts';
import type { DecisionProblem } from './decision-problem.ts';

/**
 * Whom a decision names, by id, name or alias: the speaker's id; null where the
 * decision says that nobody is known.
 */
export function namedSpeaker(
  name: string | null,
  speakers: readonly Speaker[],
): string | null | Omit<DecisionProblem, 'decision'> {
  if (name === null) return null;
  const wanted = name.toLowerCase();
  const speaker = speakers.find(({ id, name, aliases }) =>
    [id, name, ...aliases].some((known) => known.toLowerCase() === wanted),
  );
  return (
    speaker?.id ?? {
      expected: 'a speaker of speakers.yaml or of this story',
      found: `“${name}”`,
      remedy: 'Add the speaker to speakers.yaml.',
    }
  );
}
