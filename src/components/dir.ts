/** Letters that are written from right to left, and signs that turn the direction of what follows them. */
const TURNING =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * `dir` of words that stand in a page many times: of all that runs from left to right “auto” would change
 * nothing, and weigh on a page in each cell of a table.
 */
export function dirOf(words: string): 'auto' | undefined {
  return TURNING.test(words) ? 'auto' : undefined;
}
