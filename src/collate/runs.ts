/** So many words in a row are no chance. */
const RUN = 4;

/**
 * Every run of so many normalised words that two texts hardly share by chance, as one
 * string each; the places where they begin are their places in the list. None where there
 * are fewer words.
 */
export function runsOf(norms: readonly string[]): string[] {
  const starts = norms.slice(0, Math.max(0, norms.length - RUN + 1));
  return starts.map((_, at) => norms.slice(at, at + RUN).join(' '));
}

/** For each of some normalised words whether it stands in a run that is asked for. */
export function inRuns(norms: readonly string[], isAskedFor: (run: string) => boolean): boolean[] {
  const inside = norms.map(() => false);
  for (const [at, run] of runsOf(norms).entries()) if (isAskedFor(run)) inside.fill(true, at, at + RUN);
  return inside;
}
