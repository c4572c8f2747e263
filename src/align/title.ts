import type { Attribution } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { recalled } from '../text/recalled.ts';
import { sentence } from '../text/say.ts';
import { foldSpace } from '../text/space.ts';
import { wordsOf } from '../text/words.ts';
import { STOP_WORDS } from '../text/function-words.ts';
import { stem } from '../text/stem.ts';
import { endsInReport, isClause, withoutOpenEnd, withoutTie } from './title-clause.ts';
import { withMarksInPairs, withoutOuterPair } from './title-marks.ts';

// A reading of fewer words ("illegitimate", "anytime") does not say what is stated.
const FEWEST_WORDS = 5;
// A longer one is no title where a shorter says it too.
const MOST_WORDS = 30;

/**
 * A title for a statement that nobody titled: the words of the reading that says best what
 * all of them state. A whole clause before less than one, a quotation before a paraphrase
 * because it stands for itself; of equal ones the nearest to all others, then the shortest.
 * Where no reading is long enough, the longest.
 */
export function titleFromReadings(
  readings: readonly Attribution[],
  textOf: (attribution: Attribution) => string,
): string {
  const best = readingsByTitle(readings, textOf)[0];
  return best === undefined ? '' : asTitle(textOf(best));
}

/** Readings by how well their words name the statement, best first. */
export function readingsByTitle(
  readings: readonly Attribution[],
  textOf: (attribution: Attribution) => string,
): Attribution[] {
  if (readings.length < 2) return [...readings];
  const candidates = readings.map((reading) => {
    const text = asTitle(textOf(reading));
    const words = wordsOf(text);
    const content = words.filter(({ norm }) => !STOP_WORDS.has(norm));
    return {
      reading,
      text,
      words: words.length,
      isShort: words.length <= MOST_WORDS,
      isLong: words.length >= FEWEST_WORDS,
      isWhole: isClause(text) && !endsInReport(text),
      isDirect: reading.kind === 'direct',
      isQuestion: text.endsWith('?'),
      stems: new Set(content.map(({ norm }) => stem(norm))),
    };
  });
  const nearness = ({ reading, stems }: (typeof candidates)[number]) =>
    candidates
      .filter((other) => other.reading.article !== reading.article)
      .reduce((sum, other) => sum + common(stems, other.stems), 0);
  return candidates
    .map((candidate) => ({ ...candidate, nearness: nearness(candidate) }))
    .sort(
      (a, b) =>
        Number(b.isLong) - Number(a.isLong) ||
        (a.isLong ? 0 : b.words - a.words) ||
        Number(b.isWhole) - Number(a.isWhole) ||
        Number(b.isShort) - Number(a.isShort) ||
        Number(b.isDirect) - Number(a.isDirect) ||
        b.nearness - a.nearness ||
        a.words - b.words ||
        Number(b.isQuestion) - Number(a.isQuestion) ||
        byCodeUnit(a.text, b.text),
    )
    .map(({ reading }) => reading);
}

/** How much two sets have in common, 0..1 (Dice). */
function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}

/**
 * Words as a title has them: with a capital first and quotation marks in pairs, without a
 * pair around all of them, the punctuation at their ends, and what ties them to the words
 * before and behind (“that”, “But”; “passed Thursday by”). No other word is changed.
 */
export function asTitle(words: string): string {
  return sentence(titleWords(words));
}

/** The same without the capital, for words that stand behind others. */
export const titleWords: (words: string) => string = recalled(trimmed, 5000);

function trimmed(words: string): string {
  const own = withoutBrackets(withoutPunctuation(oneQuotation(words)).replace(DATELINE, ''));
  const clause = withoutPunctuation(own).replace(/^that\s+/, '');
  const inside = withoutBrackets(withoutPunctuation(withoutOuterPair(clause))).replace(/^that\s+/, '');
  const bare = withoutTie(inside);
  // A mark that got its partner may hold all of the words now.
  return withoutPunctuation(withoutOuterPair(withMarksInPairs(withoutPunctuation(withoutOpenEnd(bare)))));
}

/** Where and by which agency an article was sent, before its first words: “WASHINGTON — ”, “Sandvik (AP) – ”. */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.\s]{2,}(?:,\s[\p{L}.\s]{2,20})?(?:\s\([^)]{2,30}\))?|\p{Lu}[\p{L}.,\s]{2,40}\s\(\p{Lu}[^)]{1,30}\))\s+[-–—―]{1,2}\s+/u;

/** Without a bracket to begin with: “[W]e”, a remark that is all in brackets, a party before the verb. */
function withoutBrackets(text: string): string {
  return text
    .replace(/^\[([^\]]*)\]/, '$1')
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^\([^)]*\)\s+/, '');
}

/** Between two quotations no marks are left, nor the mark that is printed again where a quotation goes on in a new paragraph. */
function oneQuotation(text: string): string {
  const joined = text.replace(/(?<!["”»].*)(\n\s*)["“„«]/gu, '$1');
  return foldSpace(joined).replace(/[,;]?[”"»]\s*…\s*[“"«]/gu, ' … ');
}

/** A full stop that belongs to initials (“U.S.”, “a.m.”) is no punctuation and stays, as does a mark after it. */
const OUTER_END = /(?<initials>(?<!\p{L})(?:\p{L}\.){2,})?[\s,;:.–—-]*(?<mark>["”»]?)[\s,;:.–—-]*$/u;

/** What else a text ends in has nothing taken off; to look for it from each of its characters on takes long. */
const END_MARK = /[\s,;:.–—"”»-]/u;

function withoutPunctuation(text: string): string {
  const begun = text.replace(/^[\s,;:.…–—―-]+/u, '');
  return END_MARK.test(begun.slice(-1)) ? begun.replace(OUTER_END, '$<initials>$<mark>') : begun;
}
