import type { AddedAttribution, Span } from '../model.ts';
import { wholeWords, wordsOf } from '../text/words.ts';
import type { DecisionProblem } from './decision-problem.ts';

/** What is wrong with a decision, whichever it is. */
type Wrong = Omit<DecisionProblem, 'decision'>;

/** Characters of a passage in a message: enough to find it by. */
const SHOWN = 60;

/**
 * Where the passages of an addition stand in an article's text: the first in the
 * one place that it has, in the whole text or in the words that `within` names,
 * each further one behind the one before. Whole words only. Where the first has
 * several places, nothing is chosen for the editor.
 */
export function addedContent(
  text: string,
  { article, content, within }: Pick<AddedAttribution, 'article' | 'content' | 'within'>,
): Span[] | Wrong {
  const stretches = within === undefined ? [{ start: 0, end: text.length }] : foldedPlaces(text, within);
  if (within !== undefined && stretches.length === 0) return absentPassage(within, article);
  // Two places are enough to know that there are several.
  const found = stretches.flatMap((stretch) => [...placesIn(text, content, stretch).take(2)]);
  const [spans] = found;
  if (spans === undefined) return whyNone(text, content, stretches, { article, within });
  if (new Set(found.map(([first]) => first!.start)).size === 1) return spans;
  return {
    expected: `words that stand once in ${placeName(article, within)}`,
    found: `“${shown(content[0])}” more than once`,
    remedy:
      within === undefined
        ? 'Add a line “within: …” with the words that are meant and so much of the text around them that it stands there once.'
        : 'Copy more or less of the text into “within”, so that the words that are meant stand in it alone.',
  };
}

/** A passage that an article does not have. */
export function absentPassage(passage: string, article: string): Wrong {
  return {
    expected: `a passage of ${article}, word for word`,
    found: `“${shown(passage)}”`,
    remedy: 'Copy the passage from the article, with its own quotation marks.',
  };
}

const placeName = (article: string, within: string | undefined) =>
  within === undefined ? article : '“within”';

const shown = (passage = '') => passage.slice(0, SHOWN);

/** Every place of the first passage inside a stretch behind which the others follow, each in the first place it has. */
function* placesIn(text: string, content: readonly string[], { start, end }: Span): Generator<Span[]> {
  const [first = '', ...rest] = content;
  for (const place of occurrences(text, first, start, end)) {
    const spans = [place];
    for (const passage of rest) {
      const next = occurrences(text, passage, spans.at(-1)!.end, end).next().value;
      // What does not follow here follows no later place either.
      if (next === undefined) return;
      spans.push(next);
    }
    yield spans;
  }
}

/** The places between two offsets at which a passage stands in whole words. */
function* occurrences(
  text: string,
  passage: string,
  from: number,
  to: number,
): Generator<Span, undefined, undefined> {
  for (let start = text.indexOf(passage, from); start >= 0; start = text.indexOf(passage, start + 1)) {
    const span = { start, end: start + passage.length };
    if (span.end > to) return;
    if (isOfWholeWords(text, span)) yield span;
  }
}

function isOfWholeWords(text: string, span: Span): boolean {
  if (wordsOf(text, span).length === 0) return false;
  const whole = wholeWords(text, span);
  return whole.start >= span.start && whole.end <= span.end;
}

/** The places of words between which any white space may stand: an editor copies over the ends of lines. */
function foldedPlaces(text: string, words: string): Span[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => RegExp.escape(word))
    .join(String.raw`\s+`);
  return Array.from(text.matchAll(new RegExp(`(?=(${pattern}))`, 'gu')), (match) => ({
    start: match.index,
    end: match.index + match[1]!.length,
  }));
}

/** Names the first passage that is not there, or not in whole words. */
function whyNone(
  text: string,
  content: readonly string[],
  stretches: readonly Span[],
  { article, within }: Pick<AddedAttribution, 'article' | 'within'>,
): Wrong {
  const place = placeName(article, within);
  const has = (passage: string) =>
    stretches.some(({ start, end }) => text.slice(start, end).includes(passage));
  const absent = content.find((passage) => !has(passage));
  if (absent !== undefined) return absentPassage(absent, place);
  const half = content.find((passage) =>
    stretches.every(({ start, end }) => occurrences(text, passage, start, end).next().done),
  );
  if (half !== undefined)
    return {
      expected: 'a passage of whole words',
      found: `“${shown(half)}”`,
      remedy: 'Copy it from where its first word begins to where its last one ends.',
    };
  return {
    expected: `passages in the order in which they stand in ${place}`,
    found: `“${content.map(shown).join('”, “')}”`,
    remedy: 'List them in the order of the text.',
  };
}
