/** A count in a list, always in figures so that lines can be compared: "1 text", "71 passages". */
export function inFigures(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
