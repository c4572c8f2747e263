import { recalled } from './recalled.ts';

/**
 * The stem under which inflected forms of one English word meet: Porter's
 * suffix stripping (M. F. Porter, "An algorithm for suffix stripping", Program
 * 14, 1980) after irregular forms are brought to their base. Takes a normalised
 * word (lower case, see `wordsOf`); anything but plain letters comes back as it
 * is, save for a possessive ending.
 */
export const stem: (norm: string) => string = recalled(stripped, 20_000);

function stripped(norm: string): string {
  const bare = norm.replace(/'s?$/, '');
  const word = IRREGULAR.get(bare) ?? bare;
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  return [plural, pastAndGerund, finalY, doubleSuffix, adjectival, lastSuffix, finalE].reduce(
    (w, step) => step(w),
    word,
  );
}

/** Irregular forms by base. */
const IRREGULAR = new Map(
  `be: am is are was were been being; begin: began begun; break: broke broken; bring: brought;
   build: built; buy: bought; catch: caught; choose: chose chosen; come: came; deal: dealt; do: did does done;
   draw: drew drawn; drive: drove driven; fall: fell fallen; feel: felt; fight: fought; find: found;
   forbid: forbade forbidden; forget: forgot forgotten; get: got gotten; give: gave given; go: went gone goes;
   grow: grew grown; have: has had; hear: heard; hide: hid hidden; hold: held; keep: kept; know: knew known;
   lay: laid; lead: led; leave: left; lend: lent; lie: lied lying; lose: lost; make: made; mean: meant; meet: met; pay: paid;
   rise: rose risen; run: ran; say: said says; see: saw seen; seek: sought; sell: sold; send: sent; shake: shook shaken;
   shoot: shot; show: shown; sit: sat; speak: spoke spoken; spend: spent; stand: stood; steal: stole stolen;
   strike: struck; swear: swore sworn; take: took taken; teach: taught; tell: told; think: thought; throw: threw thrown;
   understand: understood; win: won; withdraw: withdrew withdrawn withdrawal; write: wrote written;
   man: men; woman: women; child: children; person: people persons; life: lives; foot: feet; die: died dying;
   good: better best; bad: worse worst; military: militarily`
    .split(';')
    .flatMap((entry) => {
      const [base, forms] = entry.split(':');
      return forms!
        .trim()
        .split(/\s+/)
        .map((form) => [form, base!.trim()] as const);
    }),
);

const VOWEL = /[aeiou]|(?<=[^aeiou])y/;

/** Porter's m: how often a vowel run is followed by a consonant run. */
function measure(word: string): number {
  const shape = Array.from(word, (_, i) => (isVowel(word, i) ? 'V' : 'C')).join('');
  return (shape.match(/V+C+/g) ?? []).length;
}

function isVowel(word: string, at: number): boolean {
  const letter = word[at]!;
  if ('aeiou'.includes(letter)) return true;
  return letter === 'y' && at > 0 && !isVowel(word, at - 1);
}

const endsInShortSyllable = (word: string): boolean =>
  /[^aeiou][aeiouy][^aeiouwxy]$/.test(word) && measure(word) === 1;

function plural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  if (word.endsWith('ss') || word.endsWith('us') || !word.endsWith('s')) return word;
  return word.slice(0, -1);
}

function pastAndGerund(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ['ed', 'ing'].find((e) => word.endsWith(e) && VOWEL.test(word.slice(0, -e.length)));
  if (ending === undefined) return word;
  const base = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeioulsz])\1$/.test(base)) return base.slice(0, -1);
  return endsInShortSyllable(base) ? `${base}e` : base;
}

const finalY = (word: string): string =>
  /[^aeiou]y$/.test(word) && word.length > 2 ? `${word.slice(0, -1)}i` : word;

const DOUBLE: readonly (readonly [string, string])[] = [
  ['ational', 'ate'], ['ization', 'ize'], ['iveness', 'ive'], ['fulness', 'ful'], ['ousness', 'ous'],
  ['tional', 'tion'], ['biliti', 'ble'], ['entli', 'ent'], ['ousli', 'ous'], ['ation', 'ate'], ['alism', 'al'],
  ['aliti', 'al'], ['iviti', 'ive'], ['enci', 'ence'], ['anci', 'ance'], ['izer', 'ize'], ['abli', 'able'],
  ['alli', 'al'], ['ator', 'ate'], ['eli', 'e'], ['li', ''],
]; // prettier-ignore

const ADJECTIVAL: readonly (readonly [string, string])[] = [
  ['icate', 'ic'], ['ative', ''], ['alize', 'al'], ['iciti', 'ic'], ['ical', 'ic'], ['ness', ''], ['ful', ''],
]; // prettier-ignore

function replaced(word: string, pairs: readonly (readonly [string, string])[]): string {
  const pair = pairs.find(([suffix]) => word.endsWith(suffix));
  if (!pair) return word;
  const base = word.slice(0, -pair[0].length);
  return measure(base) > 0 ? base + pair[1] : word;
}

const doubleSuffix = (word: string): string => replaced(word, DOUBLE);
const adjectival = (word: string): string => replaced(word, ADJECTIVAL);

const LAST = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou'.split(' ');

function lastSuffix(word: string): string {
  if (/[st]ion$/.test(word)) return measure(word.slice(0, -3)) > 1 ? word.slice(0, -3) : word;
  const suffix = LAST.find((s) => word.endsWith(s));
  if (suffix === undefined) return word;
  const base = word.slice(0, -suffix.length);
  return measure(base) > 1 ? base : word;
}

function finalE(word: string): string {
  const base = word.endsWith('e') ? word.slice(0, -1) : word;
  const kept =
    base !== word && (measure(base) > 1 || (measure(base) === 1 && !endsInShortSyllable(base))) ? base : word;
  return kept.endsWith('ll') && measure(kept) > 1 ? kept.slice(0, -1) : kept;
}
