/** Length in words of the longest stretch that both have word for word. */
export function longestRun(a: readonly string[], b: readonly string[]): number {
  let longest = 0;
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (b[j] !== word) continue;
      row[j + 1] = before[j]! + 1;
      if (row[j + 1]! > longest) longest = row[j + 1]!;
    }
    before = row;
  }
  return longest;
}

/** How many words both have in the same order, whatever stands between: their longest common subsequence. */
export function inOrder(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++)
      row[j + 1] = b[j] === word ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!);
    before = row;
  }
  return before[b.length]!;
}

/** How many words stand next to the same word in both. */
export function equalNeighbours(a: readonly string[], b: readonly string[]): number {
  const pairsOf = (words: readonly string[]) =>
    new Set(words.slice(1).map((word, i) => `${words[i]!} ${word}`));
  const [x, y] = [pairsOf(a), pairsOf(b)];
  return [...x].filter((pair) => y.has(pair)).length;
}
