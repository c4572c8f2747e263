import { smallNumber } from '../extract/figures-numbers.ts';

/**
 * The form under which spellings and inflections of one word meet: inflection
 * ("agreement", "agreements"), British and American spelling, doubled letters in
 * names ("Zelensky", "Zelenskyy"), a number written out ("nineteen", "19"), a title in
 * short ("Sen.", "Senator").
 *
 * @param norm a word normalised as by `wordsOf`
 */
export function formOf(norm: string): string {
  return expanded(norm).map(folded).join(' ');
}

/**
 * The form under which spellings of one word meet that no ear could tell apart: hyphens
 * ("tax-filing"), titles in short ("Sen."), numbers written out, British and American
 * spelling; not its inflections, and no contraction.
 *
 * @param norm a word normalised as by `wordsOf`
 */
export function spellingOf(norm: string): string {
  return norm
    .split('-')
    .map((part) => TITLES.get(part) ?? part)
    .map((part) => String(smallNumber(part) ?? spelled(part)))
    .join(' ');
}

/**
 * Whether one word is the same as several in another spelling: contractions ("we'll",
 * "we will"), hyphens ("28-point", "28 point"; "two-in-three", "2 in 3"), compounds
 * ("ceasefire", "cease-fire", "cease fire").
 *
 * @param norm a word normalised as by `wordsOf`, as all of `parts` are
 */
export function isWrittenApart(norm: string, parts: readonly string[]): boolean {
  const [first = '', second = ''] = parts;
  const ending = norm.slice(first.length);
  if (parts.length === 2 && norm.startsWith(first) && AMBIGUOUS_ENDINGS[ending]?.includes(second))
    return true;
  return lettersOf(norm) === parts.map(lettersOf).join('');
}

/** Contractions of two readings each: the full words tell which. */
const AMBIGUOUS_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  "'s": ['is', 'has'],
  "'d": ['would', 'had'],
};

/** A word in one piece, its contractions in full and its numbers as digits. */
function lettersOf(norm: string): string {
  return expanded(norm)
    .map((part) => String(smallNumber(part) ?? part))
    .join('');
}

const IRREGULAR_CONTRACTIONS: ReadonlyMap<string, string> = new Map([
  ["can't", 'can not'],
  ['cannot', 'can not'],
  ["won't", 'will not'],
  ["shan't", 'shall not'],
  ["let's", 'let us'],
]);
const ENDINGS: readonly (readonly [string, string])[] = [
  ["n't", ' not'],
  ["'ll", ' will'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'m", ' am'],
];

/** Titles before a name, in short and in full. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['dr', 'doctor'],
  ['prof', 'professor'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['sens', 'senators'],
  ['reps', 'representatives'],
]);

/** Contractions and titles in full and hyphens opened. "'s" and "'d" stay: they have two readings each. */
function expanded(word: string): string[] {
  const full = IRREGULAR_CONTRACTIONS.get(word) ?? withoutEnding(word);
  return full
    .split(/[\s-]+/)
    .filter((part) => part !== '')
    .map((part) => TITLES.get(part) ?? part);
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find(([short]) => word.endsWith(short));
  return ending === undefined ? word : word.slice(0, -ending[0].length) + ending[1];
}

/** British and American spellings of one suffix, brought to one of them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})our/, 'or'],
  [/is(e[ds]?|ing|ations?)$/, 'iz$1'],
  [/ys(e[ds]?|ing)$/, 'yz$1'],
  [/([bcdt])re(s?)$/, '$1er$2'],
  [/ence(s?)$/, 'ense$1'],
  [/ogue(s?)$/, 'og$1'],
  [/mme(s?)$/, 'm$1'],
];

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: ['an'],
    be: ['am', 'is', 'are', 'was', 'were', 'been', 'being'],
    have: ['has', 'had', 'having'],
    do: ['does', 'did', 'done', 'doing'],
  }).flatMap(([base, forms]) => forms.map((form) => [form, base])),
);

const spelled = (word: string): string =>
  SPELLINGS.reduce((form, [from, to]) => form.replace(from, to), word);

function folded(word: string): string {
  const number = smallNumber(word);
  if (number !== null) return String(number);
  return IRREGULAR.get(word) ?? uninflected(spelled(word)).replace(/([a-z])\1/g, '$1');
}

/** English endings of number and tense; derivations ("military", "militarily") are other words. */
const INFLECTIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)(?:ies|ied)$/, 'y'],
  [/(?<=ss|sh|ch|x|z)es$/, ''],
  [/(?<=...)(?<![sui])s$/, ''],
  [/(?<=...)ing$/, ''],
  [/(?<=...)ed$/, ''],
];

function uninflected(word: string): string {
  const rule = INFLECTIONS.find(([ending]) => ending.test(word));
  const base = rule === undefined ? word : word.replace(rule[0], rule[1]);
  return base.length > 3 ? base.replace(/e$/, '') : base;
}
