// Fewer lines may be a table.
const FEWEST_LINES = 8;
// Share of all lines that have a second column; the others are headings and ends of columns.
const MOST_LINES = 0.5;
// Columns of a page begin at one place; centred lines and tabulated figures do not.
const SAME_PLACE = 2;

/**
 * Whether a text stands in two columns side by side, as a page's layout leaves
 * it: its sentences cannot be put in order without guessing.
 */
export function standsInColumns(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const places = lines.flatMap((line) => {
    const gap = /^\s*\S+(?: \S+)+( {3,}|\t+)(?=\S+(?: \S+)+\s*$)/.exec(line);
    return gap === null ? [] : [gap[0].length];
  });
  const usual = places.toSorted((a, b) => a - b)[Math.floor(places.length / 2)] ?? 0;
  const inColumn = places.filter((place) => Math.abs(place - usual) <= SAME_PLACE).length;
  return inColumn >= FEWEST_LINES && inColumn >= MOST_LINES * lines.length;
}
