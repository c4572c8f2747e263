import type { Attribution, Decision, Speaker } from '../model.ts';
import { namedSpeaker } from './decide-speaker.ts';
import { A_READING, type DecisionProblem } from './decision-problem.ts';

const STALE = 'The passage may have changed: look the id up on its page, or remove the decision.';

/**
 * Carries out the decisions about single attributions (`reject`, `reattribute`,
 * `add`) in the order in which they are written, before anything is aligned.
 * Others are passed over. An addition that has the id of what was found is the
 * same passage, and the editor's word on it prevails.
 *
 * @param additions what `add` decisions make, by the decision's place
 */
export function decideAttributions(
  attributions: readonly Attribution[],
  additions: ReadonlyMap<number, Attribution>,
  speakers: readonly Speaker[],
  decisions: readonly Decision[],
): { readonly attributions: Attribution[]; readonly problems: DecisionProblem[] } {
  const result = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const problems: DecisionProblem[] = [];
  for (const [i, decision] of decisions.entries()) {
    if (decision.do === 'add') {
      const added = additions.get(i);
      if (added !== undefined) result.set(added.id, added);
    }
    if (decision.do !== 'reject' && decision.do !== 'reattribute') continue;
    const attribution = result.get(decision.reading);
    if (attribution === undefined) {
      const found = `“${decision.reading}”`;
      problems.push({ decision: i, expected: A_READING, found, remedy: STALE });
    } else if (decision.do === 'reject') result.delete(decision.reading);
    else {
      const speaker = namedSpeaker(decision.speaker, speakers);
      if (speaker === null || typeof speaker === 'string')
        result.set(decision.reading, { ...attribution, speaker });
      else problems.push({ decision: i, ...speaker });
    }
  }
  return { attributions: [...result.values()], problems };
}
