/** Length in words of the longest stretch that both have word for word. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let [before, row] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      row[j + 1] = b[j] === word ? before[j]! + 1 : 0;
      if (row[j + 1]! > longest) longest = row[j + 1]!;
    }
    [before, row] = [row, before];
  }
  return longest;
}

/** How many words both have in the same order, whatever stands between: their longest common subsequence. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  let [before, row] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  for (const word of a) {
    for (let j = 0; j < b.length; j++)
      row[j + 1] = b[j] === word ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!);
    [before, row] = [row, before];
  }
  return before[b.length]!;
}

/** How many words stand next to the same word in both. */
export function equalNeighbours(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [neighboursOf(a), neighboursOf(b)];
  let equal = 0;
  for (const pair of x) if (y.has(pair)) equal++;
  return equal;
}

/** Pairs of neighbours by their words: each list is compared with many others. */
const neighbours = new WeakMap<readonly string[], ReadonlySet<string>>();

function neighboursOf(words: readonly string[]): ReadonlySet<string> {
  let pairs = neighbours.get(words);
  if (pairs === undefined) {
    pairs = new Set(words.slice(1).map((word, i) => `${words[i]!} ${word}`));
    neighbours.set(words, pairs);
  }
  return pairs;
}
