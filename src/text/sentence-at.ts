import type { Article, Span } from '../model.ts';
import { blockAt } from './block-at.ts';
import { remembered } from './remembered.ts';
import { SHORT_TITLES } from './short-titles.ts';
import { firstAfter, firstWhere } from './span-index.ts';

// Extraction finds sentences among tagged tokens (`sentences.ts`). Pages have the print alone, and read it here.

/** A full stop, question or exclamation mark, with what closes after it, before white space. */
const END = /[.!?…]["”’»)\]]*(?=\s)/g;
/** Shortened titles, and abbreviations behind a name or before a number, whose stop ends no sentence. */
const ABBREVIATION = String.raw`\b(?:${[...SHORT_TITLES, 'Jr', 'Sr', 'No', 'v'].join('|')})\.`;
/** Months whose stop ends no sentence where the day follows ("on Feb. 8"). */
const MONTH = /\b(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.$/;
/** A stop that belongs to initials ("U.S.", "Ada S. Lind") or to such an abbreviation ("Mr."). */
const NO_END = new RegExp(
  String.raw`(?:(?<!\p{L})(?:\p{L}\.){2,}|(?<!\p{L})(?!I\.)\p{Lu}\.|${ABBREVIATION})$`,
  'u',
);
/** Code units up to a stop that such initials and titles stand in. */
const NO_END_REACH = 16;
/** What a sentence begins with. */
const BEGINNING = /^\s+["“‘«([]*[\p{Lu}\p{Lt}\p{N}\p{So}]/u;

/** The sentence, or sentences, of its block that a span stands in, as printed. Offsets are UTF-16 code units. */
export function sentenceAt(article: ArticleText, span: Span): Span {
  const { text, blocks } = article;
  const block = blockAt(blocks, span.start)?.span ?? span;
  const ends = endsInBlocks(article);
  const start = Math.max(block.start, ends[firstAfter(ends, span.start) - 1] ?? 0);
  const next = ends[firstWhere(ends.length, (i) => ends[i]! >= span.end)] ?? text.length;
  const end = next < block.end ? next : Math.max(block.end, span.end);
  return { start: start + /^\s*/.exec(text.slice(start, span.start))![0].length, end };
}

/** Where sentences end that another follows, behind the marks that close them: UTF-16 code units into `words`, ascending. */
export function sentenceEnds(words: string): number[] {
  return Array.from(words.matchAll(END), ({ index, 0: mark }) => index + mark.length).filter(
    (end) =>
      BEGINNING.test(words.slice(end)) &&
      !isAbbreviated(words.slice(Math.max(0, end - NO_END_REACH), end), words.slice(end)),
  );
}

type ArticleText = Pick<Article, 'text' | 'blocks'>;

/** Where sentences end inside the blocks of an article, in text order; all its passages ask for them. */
const endsInBlocks = remembered(({ text, blocks }: ArticleText): number[] =>
  blocks.flatMap(({ span: { start, end } }) =>
    sentenceEnds(text.slice(start, end)).map((within) => start + within),
  ),
);

/** Whether the stop at the end of `before` belongs to an abbreviation that goes on in `after`. */
function isAbbreviated(before: string, after: string): boolean {
  return NO_END.test(before) || (MONTH.test(before) && /^\s+\d/.test(after));
}
