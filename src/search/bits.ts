/** The place of the lowest bit that is set; one has to be. */
export const placeOfLowest = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** How many bits of a number are set (Warren, "Hacker's Delight", 5-1). */
export function bitsIn(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
