import { wordsOf } from '../text/words.ts';
import { bodyTree } from './body.ts';
import type { Draft, RemovedSpan, Told } from './draft.ts';
import { orFromAddress } from './from-address.ts';
import { isBody, leftOut } from './head.ts';
import { layoutOf, linesOf } from './lines.ts';
import { lineFindings } from './line-furniture.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';

const MOST_HEADING_WORDS = 14;

/**
 * Reads an article in a text file, or in text copied out of a PDF. `supplied`
 * is kept to the letter: what is no article text is a place of it with the
 * reason. In doubt a line is article text.
 */
export function readText(supplied: string, told: Told): Draft {
  const lines = linesOf(supplied);
  const layout = layoutOf(lines);
  const { reasons, url: found } = lineFindings(lines, layout);
  const url = told.url ?? found;
  const paragraphs = paragraphsOf(supplied, lines, layout, reasons);
  const candidates = paragraphs.map(({ text, item }) => ({ text, listed: item !== null }));
  const left = leftOut(candidates, { url, outletName: told.outletName, headline: null });
  const kept = paragraphs.filter((_, i) => left.reasons[i] === null);
  return {
    supplied,
    url,
    ...orFromAddress(left, url, joined(kept)),
    siteName: null,
    body: bodyTree(
      kept.map((paragraph, i) => ({ ...paragraph, heading: isHeading(paragraph, kept[i + 1]) })),
    ),
    removals: withoutOverlaps([
      ...lines.flatMap((line, i) => removed([line], reasons[i])),
      ...paragraphs.flatMap((paragraph, i) =>
        left.reasons[i] === null ? paragraph.removals : removed(paragraph.runs, left.reasons[i]),
      ),
    ]),
  };
}

/** A short line that closes no sentence and has text below it. */
function isHeading({ text, item }: Paragraph, next: Paragraph | undefined): boolean {
  return (
    item === null &&
    next !== undefined &&
    wordsOf(text).length <= MOST_HEADING_WORDS &&
    /^["'“‘(¿¡]?[\p{Lu}\p{N}]/u.test(text) &&
    /[\p{L}\p{N}?!)"”’%]$/u.test(text) &&
    !/[.,!?]["”’]$/.test(text) &&
    (next.item !== null || isBody({ text: next.text, listed: false }))
  );
}

function joined(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

function removed(spans: Paragraph['runs'], why: string | null | undefined): RemovedSpan[] {
  return why === null || why === undefined ? [] : spans.map(({ start, end }) => ({ start, end, why }));
}

/** In text order; what lies inside another is that other's. */
function withoutOverlaps(removals: readonly RemovedSpan[]): RemovedSpan[] {
  const sorted = removals.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: RemovedSpan[] = [];
  for (const removal of sorted) if (removal.start >= (kept.at(-1)?.end ?? 0)) kept.push(removal);
  return kept;
}
