import type { Span } from '../model.ts';
import type { Token } from '../text/nlp.ts';

/** A token as mentions are read from it. */
export interface MentionToken extends Span {
  readonly pos: string;
  readonly printed: string;
  /** Lower case, without a possessive ending or a final full stop; curly apostrophes straightened. */
  readonly low: string;
  /** Length in UTF-16 code units without a possessive ending. */
  readonly core: number;
  /** Whether it is, or ends in, a possessive ending. */
  readonly possessive: boolean;
  readonly word: boolean;
  readonly capital: boolean;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
  /** Whether a sentence or a quotation may begin with it, so that its capital says nothing. */
  readonly initial: boolean;
  /** Whether the text prints the word in lower case elsewhere. */
  readonly common: boolean;
}

const OPENS = '“"‘\'«„(:;—–-';

/** Tokens `[from, to)` of a text, one sentence as a rule, with the forms that names and roles are looked up by; `common` are the words that the text prints in lower case. */
export function mentionTokens(
  text: string,
  tagged: readonly Token[],
  from: number,
  to: number,
  common: ReadonlySet<string>,
): MentionToken[] {
  const tokens: MentionToken[] = [];
  let opening = true;
  for (let i = from; i < to; i++) {
    const { start, end, pos } = tagged[i]!;
    const printed = text.slice(start, end);
    const first = printed.charAt(0);
    const small = first.toLowerCase();
    const word = small !== first.toUpperCase();
    const core = word ? withoutPossessive(printed) : printed.length;
    const low = lowered(core === printed.length ? printed : printed.slice(0, core));
    const capital = word && first !== small;
    tokens.push({
      start,
      end,
      pos,
      printed,
      low,
      core,
      possessive: core < printed.length || low === "'s" || (pos === 'PART' && low === "'"),
      word,
      capital,
      spaced: i === from || tagged[i - 1]!.end < start,
      initial: opening,
      common: capital && opening && common.has(low),
    });
    if (word) opening = false;
    else if (pos === 'PUNCT' && OPENS.includes(printed)) opening = true;
  }
  return tokens;
}

/** Length of the word without "'s", or without the apostrophe of a plural. */
function withoutPossessive(printed: string): number {
  const { length } = printed;
  const last = printed.charAt(length - 1);
  if (last === 's' && length > 2 && isApostrophe(printed.charAt(length - 2))) return length - 2;
  return isApostrophe(last) && length > 2 ? length - 1 : length;
}

function isApostrophe(character: string): boolean {
  return character === '’' || character === "'";
}

function lowered(printed: string): string {
  const low = printed.toLowerCase();
  const plain = low.includes('’') ? low.replaceAll('’', "'") : low;
  return plain.length > 1 && plain.endsWith('.') ? plain.slice(0, -1) : plain;
}
