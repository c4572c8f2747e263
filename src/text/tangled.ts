/** Quotations and lists within one another that a text may well have. */
const USUAL_DEPTH = 4;
/** The parser takes quadratic time over a line's depth: no more than this over all lines, 200 on one or 20 on a hundred. */
const MOST_DEPTH = 40_000;
/** An item of a list farther in than this many columns stands within so many others. */
const FARTHEST_IN = 100;
/** Marks of emphasis that a paragraph may well have. */
const USUAL_EMPHASIS = 50;
/** Over more the parser takes quadratic to cubic time: no more than this over all paragraphs, 350 in one. */
const MOST_EMPHASIS = 90_000;

/** More opening brackets than this in a paragraph: over links and pictures never finished the parser takes quadratic time. */
const MOST_BRACKETS = 1000;

/** Marks of quotations and lists at the beginning of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
/** Among these, what begins an item of a list, and so a paragraph. */
const ITEM = /[-+*]|\d[.)]/;
const CONTAINER = />|[-+*]|\d+[.)]/g;
const BRACKET = /\[/g;
const EMPHASIS = /\*+|_+/g;
const TAB_COLUMNS = 4;

/** Whether the Markdown nests or emphasises as no author does, so that parsing it would take too long. */
export function isTangled(body: string): boolean {
  let depth = 0;
  let emphasis = 0;
  let inParagraph = 0;
  let brackets = 0;
  for (const line of body.split('\n')) {
    const marks = CONTAINERS.exec(line)?.[0] ?? '';
    if (marks !== '') {
      depth += Math.max(0, countOf(marks, CONTAINER) - USUAL_DEPTH) ** 2;
      if (depth > MOST_DEPTH || columnsOf(marks) > FARTHEST_IN) return true;
    }
    if (line.trim() === '' || ITEM.test(marks)) brackets = inParagraph = 0;
    brackets += countOf(line, BRACKET);
    if (brackets > MOST_BRACKETS) return true;
    const before = Math.max(0, inParagraph - USUAL_EMPHASIS);
    inParagraph += countOf(line, EMPHASIS);
    if (inParagraph > USUAL_EMPHASIS) emphasis += (inParagraph - USUAL_EMPHASIS) ** 2 - before ** 2;
    if (emphasis > MOST_EMPHASIS) return true;
  }
  return false;
}

function countOf(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

/** Columns of white space before the first mark. */
function columnsOf(marks: string): number {
  const indentation = /^[ \t]*/.exec(marks)?.[0] ?? '';
  return indentation.length + (TAB_COLUMNS - 1) * countOf(indentation, /\t/g);
}
