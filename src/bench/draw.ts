/** A source of numbers from 0 up to, but not including, `below`. */
export type Draw = (below: number) => number;

/** Numbers that look random and are the same at every run (mulberry32). */
export function drawsFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The things in random order (Fisher and Yates). */
export function shuffled<Thing>(things: readonly Thing[], draw: Draw): Thing[] {
  const mixed = [...things];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}
