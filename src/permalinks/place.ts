import type { Attribution, Span } from '../model.ts';
import { normOf, wordsOf, type Word } from '../text/words.ts';
import { GAP, selectorOf, type LedgerPassage } from './ledger.ts';
import { featuresOf, isBack, leftLikeness, placeLikeness, rightLikeness } from './recognise.ts';

/** Words stand where they stood when their surroundings are as like as this. */
const SAME_PLACE = 0.5;
/** What is left of a passage is known again by so many words, or else where its one side is as it was. */
const TELLING_REST = 5;
const PLACE_OF_SHORT_REST = 0.9;
/** At most as many words interrupt a quotation between two of its parts. */
const INTERRUPTION_WORDS = 40;

/** Where the words stand in their old surroundings: all of them, else their first part, else their last. */
export function placeOfWords(passage: LedgerPassage, text: string): Span | null {
  const parts = partsOf(passage);
  const words = wordsOf(text);
  const before = featuresOf(passage);
  const whole = bestPlace(words, parts, (span) => {
    const now = featuresAt(span, text);
    return isBack(before, now) ? placeLikeness(before, now) : 0;
  });
  if (whole !== null || parts.length < 2) return whole;
  const restAt = (part: readonly string[], likenessAt: typeof leftLikeness) =>
    bestPlace(words, [part], (span) => {
      const likeness = likenessAt(before, featuresAt(span, text));
      return part.length >= TELLING_REST || likeness >= PLACE_OF_SHORT_REST ? likeness : 0;
    });
  return restAt(parts[0]!, leftLikeness) ?? restAt(parts.at(-1)!, rightLikeness);
}

/** Where the words stand in the passage that has taken them in, whatever has changed around it. */
export function placeWithin({ content }: Attribution, passage: LedgerPassage, text: string): Span | null {
  const extent = { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 };
  const before = featuresOf(passage);
  return bestPlace(wordsOf(text, extent), partsOf(passage), (span) =>
    placeLikeness(before, featuresAt(span, text)),
  );
}

const partsOf = ({ text }: LedgerPassage) => text.split(GAP).map((part) => normOf(part).split(' '));

/** A place of the text, ready for comparing. */
export const featuresAt = (span: Span, text: string) => featuresOf(selectorOf([span], text));

/** The place of these parts whose surroundings agree best, and well enough. */
function bestPlace(
  words: readonly Word[],
  parts: readonly (readonly string[])[],
  likenessAt: (span: Span) => number,
): Span | null {
  let best: { span: Span; likeness: number } | null = null;
  for (const [at, { start }] of words.entries()) {
    const end = endOfParts(words, parts, at);
    if (end === null) continue;
    const span = { start, end };
    const likeness = likenessAt(span);
    if (likeness >= SAME_PLACE && likeness > (best?.likeness ?? 0)) best = { span, likeness };
  }
  return best?.span ?? null;
}

/** Where the last part ends when the first begins at the word `from` and the others follow it closely; else null. */
function endOfParts(
  words: readonly Word[],
  parts: readonly (readonly string[])[],
  from: number,
): number | null {
  let at = from;
  for (const [i, part] of parts.entries()) {
    const stands = (place: number) => part.every((word, j) => words[place + j]?.norm === word);
    const latest = i === 0 ? from : at + INTERRUPTION_WORDS;
    while (at <= latest && !stands(at)) at++;
    if (at > latest) return null;
    at += part.length;
  }
  return words[at - 1]?.end ?? null;
}
