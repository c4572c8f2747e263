import { runsOf } from '../text/runs.ts';

/** So many words in a row are no chance. */
export const RUN = 4;

/** Every run of so many normalised words that two texts hardly share by chance: see `runsOf`. */
export const tellingRuns = (norms: readonly string[]): string[] => runsOf(norms, RUN);

/** For each of some normalised words whether it stands in a run that is asked for. */
export function inRuns(norms: readonly string[], isAskedFor: (run: string) => boolean): boolean[] {
  const inside = norms.map(() => false);
  for (const [at, run] of tellingRuns(norms).entries()) if (isAskedFor(run)) inside.fill(true, at, at + RUN);
  return inside;
}
