import { DOUBTFUL } from '../collate/links.ts';
import type { Attribution } from '../model.ts';

type Found = Pick<Attribution, 'confidence' | 'kind'>;

/** Name and note of a list of passages that are not sure to be reported speech. */
export const DOUBTED_LIST = {
  name: 'Perhaps not speech',
  note: 'The program is not sure that anybody is reported here. In fewer than half of such passages somebody is.',
};

/** What a line says of a passage that the program is not sure of; null of others. The doubt is about the finding, not about what is said. */
export function doubtOf({ confidence, kind }: Found): string | null {
  if (confidence >= DOUBTFUL) return null;
  return kind === 'assertion' ? 'perhaps no claim' : 'perhaps not speech';
}

/** Whether all of an outlet's passages may be no speech, such as acts that are told like it. */
export const isPerhapsNoSpeech = (readings: readonly Found[]): boolean =>
  readings.every((reading) => reading.kind !== 'assertion' && doubtOf(reading) !== null);
