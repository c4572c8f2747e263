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

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/;
const WORD = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const OPENS = /^[“"‘'«„(:;—–-]$/;

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
    const word = WORD.test(printed);
    const ending = word ? POSSESSIVE.exec(printed) : null;
    const core = ending === null ? printed.length : ending.index;
    const low = lowered(printed.slice(0, core));
    tokens.push({
      start,
      end,
      pos,
      printed,
      low,
      core,
      possessive:
        ending !== null ||
        printed === "'s" ||
        printed === '’s' ||
        (!word && /^['’]$/.test(printed) && pos === 'PART'),
      word,
      capital: CAPITAL.test(printed),
      spaced: i === from || tagged[i - 1]!.end < start,
      initial: opening,
      common: common.has(low),
    });
    if (word) opening = false;
    else if (OPENS.test(printed) && pos === 'PUNCT') opening = true;
  }
  return tokens;
}

function lowered(printed: string): string {
  const low = printed.toLowerCase();
  const plain = low.includes('’') ? low.replaceAll('’', "'") : low;
  return plain.length > 1 && plain.endsWith('.') ? plain.slice(0, -1) : plain;
}
