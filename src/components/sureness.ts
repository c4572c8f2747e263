/** From here the machine is very sure; below the next it is not even fairly sure. */
export const VERY_SURE = 0.9;
const FAIRLY = 0.7;

/** A confidence (0..1) in words, with the number: "fairly sure (0.82)". */
export function sureness(confidence: number): string {
  const words =
    confidence >= VERY_SURE ? 'very sure' : confidence >= FAIRLY ? 'fairly sure' : 'not very sure';
  return `${words} (${confidence.toFixed(2)})`;
}
