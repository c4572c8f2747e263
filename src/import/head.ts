import type { Published } from '../model.ts';
import { normOf, wordsOf } from '../text/words.ts';
import { spells } from './address.ts';
import { dayIn } from './day.ts';
import { furnitureReason, headFurnitureReason, isBareName, signatureReason } from './furniture.ts';

/** A block of a file, which may be article text or not. */
export interface Candidate {
  readonly text: string;
  /** Whether it is an item of a list. */
  readonly listed: boolean;
}

/** Which blocks are no article text, and what those above the text say of the article. */
export interface LeftOut {
  /** By block: why it is no article text, or null. */
  readonly reasons: readonly (string | null)[];
  readonly headline: string | null;
  readonly published: Published | null;
}

// A block that closes a sentence is article text from this many words on, any block from the second number on.
const FEWEST_BODY_WORDS = 8;
const SURE_BODY_WORDS = 25;
const MOST_HEADLINE_WORDS = 30;
/** A section's or an outlet's name above the headline is no longer than this. */
export const MOST_MASTHEAD_WORDS = 8;
// Below a summary of this many paragraphs may stand who wrote the article, and when.
const MOST_BEFORE_SIGNATURE = 3;
// A first line of fewer words is more often a section's name than a headline, when another line follows.
const FEWEST_HEADLINE_WORDS = 4;

/** The end of a sentence, with what may close behind its stop. */
export const CLOSES_SENTENCE = /[.!?…][)\]"'’”»]*$/;

/** The reason given for the headline: it is not lost. */
export const KEPT_HEADLINE = 'the headline, kept as the headline';

/**
 * Judges the blocks of a file. `headline` is the headline where it is known from
 * elsewhere; else it is looked for above the text.
 */
export function leftOut(
  blocks: readonly Candidate[],
  known: {
    readonly url: string | null;
    readonly outletName: string | null;
    readonly headline: string | null;
  },
): LeftOut {
  const reasons = blocks.map(({ text }) => furnitureReason(text));
  const begins = blocks.findIndex((block, i) => reasons[i] === null && isBody(block));
  const head = blocks.slice(0, Math.max(0, begins));
  let published: Published | null = null;
  for (const [i, { text }] of head.entries()) {
    if (known.outletName !== null && sameWords(text, known.outletName))
      reasons[i] ??= 'the name of the outlet';
    reasons[i] ??= headFurnitureReason(text);
  }
  for (const [i, { text }] of blocks.slice(0, begins + MOST_BEFORE_SIGNATURE + 1).entries()) {
    if (i >= begins) reasons[i] ??= signatureReason(text);
    const isSigned = reasons[i] === 'the date line' || reasons[i] === 'the byline';
    if (!isSigned || /\b(?:updated|modified)\b/i.test(text)) continue;
    const day = dayIn(text);
    if (day !== null) published ??= { date: day.date, from: 'article' };
  }
  markBelow(blocks, reasons);
  const at = headlineAt(head, reasons, known);
  for (let i = (at ?? -1) + 1; i < begins + MOST_BEFORE_SIGNATURE; i++)
    if (reasons[i + 1] === 'the date line' && isBareName(blocks[i]?.text ?? '')) reasons[i] ??= 'the byline';
  if (at === null) return { reasons, headline: known.headline, published };
  for (const [i, block] of head.slice(0, at).entries())
    if (wordCount(block) <= MOST_MASTHEAD_WORDS) reasons[i] ??= 'stands above the headline';
  reasons[at] = KEPT_HEADLINE;
  return { reasons, headline: known.headline ?? head[at]?.text ?? null, published };
}

// An advertisement or a caption may stand before the last lines of an article; these stand behind it.
const ENDS: ReadonlySet<string> = new Set(['page furniture', 'tags', 'a notice of rights']);

/** Below the text, from the first furniture on, a page lists what else it has: lines that close no sentence. */
function markBelow(blocks: readonly Candidate[], reasons: (string | null)[]): void {
  const last = blocks.findLastIndex((block, i) => reasons[i] === null && isBody(block));
  const first = reasons.findIndex((reason, i) => last >= 0 && i > last && ENDS.has(reason ?? ''));
  for (const [i, { text, listed }] of blocks.entries())
    if (first >= 0 && i > first && !listed && !CLOSES_SENTENCE.test(text))
      reasons[i] ??= 'stands below the article';
}

/** Whether a block is prose: a sentence, or long. */
export function isBody({ text }: Candidate): boolean {
  const words = wordsOf(text).length;
  if (headFurnitureReason(text) !== null) return false;
  return words >= SURE_BODY_WORDS || (words >= FEWEST_BODY_WORDS && CLOSES_SENTENCE.test(text));
}

/** Whether two texts have the same words, capitals and marks aside. */
export function sameWords(a: string, b: string): boolean {
  return normOf(a) === normOf(b);
}

function headlineAt(
  head: readonly Candidate[],
  reasons: readonly (string | null)[],
  { url, headline }: { readonly url: string | null; readonly headline: string | null },
): number | null {
  const free = [...head.keys()].filter((i) => reasons[i] === null);
  const text = (i: number) => head[i]?.text ?? '';
  if (headline !== null) return free.find((i) => sameWords(text(i), headline)) ?? null;
  const candidates = free.filter((i) => mayBeHeadline(head[i]));
  return (
    candidates.find((i) => url !== null && spells(url, text(i))) ??
    candidates.find((i) => wordCount(head[i]) >= FEWEST_HEADLINE_WORDS) ??
    candidates[0] ??
    null
  );
}

function mayBeHeadline(block: Candidate | undefined): boolean {
  const words = wordCount(block);
  return (
    block?.listed === false && words >= 2 && words <= MOST_HEADLINE_WORDS && !/[.,;:]["”’]?$/.test(block.text)
  );
}

function wordCount(block: Candidate | undefined): number {
  return wordsOf(block?.text ?? '').length;
}
