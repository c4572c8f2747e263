/** A quotation mark in a text, and what it does there. */
interface Mark {
  readonly at: number;
  readonly opens: boolean;
}

/** Marks that quote; single ones are left alone, as most of them are apostrophes. */
const MARK = /["“”„«»]/gu;

function marksIn(text: string): Mark[] {
  return Array.from(text.matchAll(MARK), ({ 0: mark, index }) => ({
    at: index,
    // A straight mark opens where nothing touches it from before.
    opens: mark === '"' ? /(?:^|[\s([“—–-])$/u.test(text.slice(0, index)) : /[“„«]/u.test(mark),
  }));
}

/** Number of each mark's partner in the list; -1 for one without. */
function partnersOf(marks: readonly Mark[]): number[] {
  const partners = marks.map(() => -1);
  const open: number[] = [];
  marks.forEach(({ opens }, i) => {
    if (opens) open.push(i);
    else {
      const partner = open.pop();
      if (partner === undefined) return;
      partners[partner] = i;
      partners[i] = partner;
    }
  });
  return partners;
}

/** The text inside, where one pair of quotation marks holds all of it; else the text. */
export function withoutOuterPair(text: string): string {
  const marks = marksIn(text);
  const last = marks.length - 1;
  const isOuter = marks[0]?.at === 0 && marks[last]?.at === text.length - 1;
  return isOuter && last > 0 && partnersOf(marks)[0] === last ? text.slice(1, -1) : text;
}

/**
 * The text with a partner for each quotation mark: a quotation that begins before the
 * text is opened at its start, one that goes on behind it closed at its end. Where the
 * partner would double a mark that stands there, the lonely one is left off.
 */
export function withMarksInPairs(text: string): string {
  const marks = marksIn(text);
  const partners = partnersOf(marks);
  const lonely = marks.filter((_, i) => partners[i] === -1);
  if (lonely.length === 0) return text;
  const [first] = lonely.filter(({ opens }) => !opens);
  const opening = lonely.findLast(({ opens }) => opens);
  const opensAtStart = first !== undefined && first.at > 0 && !/^["“„«]/u.test(text);
  const closesAtEnd = opening !== undefined && opening.at < text.length - 1 && !/["”»]$/u.test(text);
  const kept = new Set([...(opensAtStart ? [first.at] : []), ...(closesAtEnd ? [opening.at] : [])]);
  const left = new Set(lonely.map(({ at }) => at).filter((at) => !kept.has(at)));
  const rest = text
    .split('')
    .filter((_, at) => !left.has(at))
    .join('');
  return `${opensAtStart ? OPENING[text[first.at]!]! : ''}${rest}${closesAtEnd ? CLOSING[text[opening.at]!]! : ''}`;
}

const OPENING: Readonly<Record<string, string>> = { '"': '"', '”': '“', '»': '«' };
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };
