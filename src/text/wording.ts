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
