/** Reads a table in the form of RFC 4180, as a program that uses an export would: rows of cells. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The words of a cell, without the apostrophe that keeps them from being a formula. */
export function wordsOfCell(cell: string): string {
  return cell.replace(/^'(?='*[=+\-@\t\r])/, '');
}
