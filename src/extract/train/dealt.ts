/** Each part of things that are dealt into some by turns, with what to learn from that did not see it. */
export function dealt<Thing>(
  things: readonly Thing[],
  parts: number,
): { readonly part: Thing[]; readonly others: Thing[] }[] {
  return Array.from({ length: parts }, (_, number) => ({
    part: things.filter((_, i) => i % parts === number),
    others: things.filter((_, i) => i % parts !== number),
  }));
}
