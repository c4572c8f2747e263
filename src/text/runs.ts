/**
 * Every run of `length` words that stand one after the other, as one string each: a run's
 * place in the list is that of its first word. None where there are fewer words.
 */
export function runsOf(norms: readonly string[], length: number): string[] {
  return norms.slice(length - 1).map((_, at) => norms.slice(at, at + length).join(' '));
}
