import type { Span } from '../model.ts';
import { recalled } from '../text/recalled.ts';
import type { Token } from '../text/token.ts';
import { beginsRole, isPronoun } from './mentions-lexicon.ts';

/** A token as mentions are read from it. */
export interface MentionToken extends Span {
  readonly pos: string;
  readonly printed: string;
  /** Lower case, without a possessive ending or a final full stop; curly apostrophes straightened. */
  readonly low: string;
  /** Whether a mention may begin with it, as far as its form tells: most words begin none. */
  readonly begins: boolean;
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
  /** Of such a word: whether the text prints it in lower case elsewhere. */
  readonly common: boolean;
  /** Of such a word: whether the text prints it with a capital inside a sentence elsewhere. */
  readonly proper: boolean;
}

/** Words of a text, in lower case, by how it prints them. */
export interface WordsByCase {
  readonly small: ReadonlySet<string>;
  /** With a capital where none is due. */
  readonly capital: ReadonlySet<string>;
}

const OPENS = '“"‘\'«„(:;—–-';

/** Tokens `[from, to)`, one sentence as a rule, with the forms that names and roles are looked up by. */
export function mentionTokens(
  tagged: readonly Token[],
  from: number,
  to: number,
  printedAs: WordsByCase,
): MentionToken[] {
  const tokens: MentionToken[] = [];
  let opening = true;
  for (let i = from; i < to; i++) {
    const { start, end, pos, text: printed } = tagged[i]!;
    const { low, begins, core, word, capital } = formOf(printed);
    tokens.push({
      start,
      end,
      pos,
      printed,
      low,
      begins,
      core,
      possessive: core < printed.length || low === "'s" || (pos === 'PART' && low === "'"),
      word,
      capital,
      spaced: i === from || tagged[i - 1]!.end < start,
      initial: opening,
      common: capital && opening && printedAs.small.has(low),
      proper: capital && opening && printedAs.capital.has(low),
    });
    if (word) opening = false;
    else if (pos === 'PUNCT' && OPENS.includes(printed)) opening = true;
  }
  return tokens;
}

/** What a token is by its letters alone. */
type Form = Pick<MentionToken, 'low' | 'begins' | 'core' | 'word' | 'capital'>;

/** Forms that are remembered, since most words come again. */
const MOST_FORMS = 20_000;

const formOf = recalled((printed: string): Form => {
  const letter = letterOf(printed);
  const word = letter !== 'none';
  const core = word ? withoutPossessive(printed) : printed.length;
  const low = lowered(core === printed.length ? printed : printed.slice(0, core));
  const capital = letter === 'capital' || hasCapitalAfterParticle(printed);
  return { low, begins: capital || isPronoun(low) || beginsRole(low), core, word, capital };
}, MOST_FORMS);

/** What kind of letter a word begins with; letters without capitals count as none. */
function letterOf(printed: string): 'capital' | 'small' | 'none' {
  const code = printed.charCodeAt(0);
  if (code < FIRST_BEYOND_ASCII) {
    const folded = code | CASE_BIT;
    if (folded < SMALL_A || folded > SMALL_Z) return 'none';
    return code === folded ? 'small' : 'capital';
  }
  const first = printed.charAt(0);
  const small = first.toLowerCase();
  if (small === first.toUpperCase()) return 'none';
  return first === small ? 'small' : 'capital';
}

/** "diGenova", "deBlanc": a family name that begins with its particle. */
function hasCapitalAfterParticle(printed: string): boolean {
  const third = printed.charCodeAt(PARTICLE_LENGTH);
  return third >= CAPITAL_A && third <= CAPITAL_Z && /^(?:d[aeiu]|l[ae])/.test(printed);
}

const PARTICLE_LENGTH = 2;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const FIRST_BEYOND_ASCII = 128;
const CASE_BIT = 32;
const SMALL_A = 97;
const SMALL_Z = 122;

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
