/** From here the machine is very sure; below the next it is not even fairly sure. */
export const VERY_SURE = 0.9;
const FAIRLY = 0.7;
/** Below this a finding is more likely wrong than right, and pages mark it so. */
export const DOUBTFUL = 0.5;

/** A confidence (0..1) in words, with the number: "fairly sure (0.82)". */
export function sureness(confidence: number): string {
  return `${inWords(confidence)} (${confidence.toFixed(2)})`;
}

function inWords(confidence: number): string {
  if (confidence < DOUBTFUL) return 'in doubt';
  if (confidence < FAIRLY) return 'not very sure';
  return confidence < VERY_SURE ? 'fairly sure' : 'very sure';
}
