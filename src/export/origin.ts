import type { EditorsHand } from '../collate/editors-hand.ts';
import type { Attribution, Match } from '../model.ts';
import { rounded } from './attribution.ts';

/** Whose work a quote or claim is in the published data. */
export interface Origin {
  /** Who found the passage. */
  readonly foundBy: Match['by'];
  /** Who told the speaker; null where nobody is named. */
  readonly speakerBy: Match['by'] | null;
  /** How sure the machine is (0..1); null where an editor added the passage. */
  readonly confidence: number | null;
}

/** Whose work a quote or claim is. */
export function originOf(
  { id, speaker, confidence }: Pick<Attribution, 'id' | 'speaker' | 'confidence'>,
  { added, named }: EditorsHand,
): Origin {
  return {
    foundBy: added.has(id) ? 'editor' : 'machine',
    speakerBy:
      named.has(id) && (speaker !== null || !added.has(id)) ? 'editor' : speaker === null ? null : 'machine',
    confidence: added.has(id) ? null : rounded(confidence),
  };
}
