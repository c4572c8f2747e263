import { normalise } from '../text/words.ts';
import { genderOfGivenName } from './mentions-lexicon.ts';

/** A proper name taken apart for comparison; all parts in normal form. */
export interface NameParts {
  readonly words: readonly string[];
  readonly first: string;
  /** The family name without "Jr." and the like. */
  readonly last: string;
  /** Initials of what stands between. */
  readonly middle: string;
  /** Whether it ends in "Jr.". */
  readonly junior: boolean;
}

/** "al-Hadi" and "Hadi" are one family name. */
const ARTICLE = /^(?:al|el|ul)-(?=\p{L})/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** Parts of a printed name. */
export function nameParts(name: string): NameParts {
  const all = name
    .split(/\s+/)
    .map((word) => normalise(word).replace(/\.$/, '').replace(/'s$/, '').replace(ARTICLE, ''));
  const words = all.filter((word) => word !== '');
  // "Elizabeth II" is no Elizabeth of any family name.
  while (words.length > 1 && SUFFIX.test(words.at(-1)!) && !(words.length === 2 && /^i/.test(words[1]!)))
    words.pop();
  const middle = words.slice(1, -1).map((word) => word.charAt(0));
  const junior = words.length < all.length && /^jr/.test(all.at(-1)!);
  return { words, first: words[0] ?? '', last: words.at(-1) ?? '', middle: middle.join(''), junior };
}

/** Short forms of given names that share too few letters with the long form to be recognised by it. */
const SHORT_FORMS: readonly (readonly string[])[] = [
  'william bill billy will', 'robert bob bobby rob', 'richard dick rick rich', 'james jim jimmy jamie', 'john jack johnny jon',
  'michael mike mick mickey', 'charles chuck charlie', 'edward ed ted eddie ned', 'theodore ted teddy', 'joseph joe joey',
  'thomas tom tommy', 'anthony tony', 'margaret maggie peggy meg', 'elizabeth liz beth betsy betty', 'katherine kate kathy katie kay',
  'catherine cathy kate', 'patricia pat patty trish', 'deborah debbie deb', 'susan sue', 'henry hank harry', 'harold harry hal',
  'lawrence larry', 'laurence larry', 'gerald jerry', 'jerrold jerry', 'stephen steve', 'steven steve', 'christopher chris', 'alexander alex sasha',
  'andrew andy drew', 'daniel dan danny', 'david dave', 'donald don', 'ronald ron', 'kenneth ken', 'samuel sam', 'gregory greg',
  'rudolph rudy', 'mitchell mitch', 'nathaniel nate', 'nicholas nick', 'peter pete', 'philip phil', 'raymond ray', 'rodney rod',
  'timothy tim', 'vincent vince', 'walter walt', 'barbara barb', 'cynthia cindy', 'jennifer jen jenny', 'jacqueline jackie',
  'martha marty', 'pamela pam', 'rebecca becky', 'sandra sandy', 'victoria vicky', 'benjamin binyamin ben bibi', 'bernard bernie', 'eugene gene',
  'francis frank', 'leonard len lenny', 'louis lou', 'matthew matt', 'randall randy', 'russell russ', 'albert al', 'alfred al', 'robert rob robby',
].map((forms) => forms.split(' ')); // prettier-ignore

/** Letters that a short form shares with its long form's beginning, as in Dan and Daniel. */
const SHARED_START = 3;

/** Whether two given names may be one person's. */
function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const [genderA, genderB] = [genderOfGivenName(a), genderOfGivenName(b)];
  if (genderA !== null && genderB !== null && genderA !== genderB) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHARED_START && long.startsWith(short)) return true;
  if (SHORT_FORMS.some((forms) => forms.includes(a) && forms.includes(b))) return true;
  return spelledAlike(a, b);
}

/** Lengths from which one, and two, letters may differ in a transcribed name. */
const ONE_LETTER_FROM = 5;
const TWO_LETTERS_FROM = 9;

/** Whether two words may be spellings of one name: Zelensky and Zelenskyy, Qaddafi and Gaddafi. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  // "Americans" are no other spelling of "American".
  if (a === `${b}s` || b === `${a}s`) return false;
  const length = Math.min(a.length, b.length);
  const allowed = length >= TWO_LETTERS_FROM ? 2 : length >= ONE_LETTER_FROM ? 1 : 0;
  return allowed > 0 && Math.abs(a.length - b.length) <= allowed && distance(a, b, allowed) <= allowed;
}

/** Levenshtein distance, given up above `limit`. */
function distance(a: string, b: string, limit: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}

/** Whether two full names may be one person's: given names and family names agree, and middle names do where both have them. */
export function sameFullName(a: NameParts, b: NameParts): boolean {
  if (!givenNamesAgree(a.first, b.first)) return false;
  if (a.middle !== '' && b.middle !== '' && a.middle.charAt(0) !== b.middle.charAt(0)) return false;
  if (a.last === b.last) return true;
  // A family name spelled in two ways needs the same given name beside it.
  return spelledAlike(a.last, b.last) && spelledAlike(a.first, b.first);
}

/** Whether two full names are the same but for middle names that one of them lacks or has in short: Ann Reyes, Ann B. Reyes. */
export function isSameBesideMiddle(a: NameParts, b: NameParts): boolean {
  if (a.words.length < 2 || b.words.length < 2) return false;
  if (a.first !== b.first || a.last !== b.last || a.junior !== b.junior) return false;
  return a.middle === '' || b.middle === '' || a.middle === b.middle;
}

/** The initials of a name's words in normal form: "National Rifle Association" -> "nra". */
export function acronymOf(words: readonly string[]): string {
  return words
    .filter((word) => !/^(?:of|the|for|and|on|in|to)$/.test(word))
    .map((word) => word.charAt(0))
    .join('');
}
