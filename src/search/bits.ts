/** Visits the places of the bits that are set, the lowest first. */
export function eachBit(bits: number, visit: (bit: number) => void): void {
  for (let left = bits; left !== 0; left &= left - 1) visit(31 - Math.clz32(left & -left));
}

/** How many bits of a number are set (Warren, "Hacker's Delight", 5-1). */
export function bitsIn(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
