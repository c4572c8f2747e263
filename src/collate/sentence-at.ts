import type { Article, Span } from '../model.ts';
import { blockAt } from './block-at.ts';

/** A full stop, question or exclamation mark, with what closes after it, before white space. */
const END = /[.!?…]["”’»)\]]*(?=\s)/g;
/** A stop that belongs to initials ("U.S.", "Ada S. Lind") or to a title ("Mr."). */
const NO_END =
  /(?:(?<!\p{L})(?:\p{L}\.){2,}|(?<!\p{L})(?!I\.)\p{Lu}\.|\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|St|Jr|Sr|No|vs)\.)$/u;
/** What a sentence begins with. */
const BEGINNING = /^\s+["“‘«([]*[\p{Lu}\p{Lt}\p{N}\p{So}]/u;

/** The sentence, or sentences, of its block that a span stands in, as printed. Offsets are UTF-16 code units. */
export function sentenceAt({ text, blocks }: Pick<Article, 'text' | 'blocks'>, span: Span): Span {
  const block = blockAt(blocks, span.start)?.span ?? span;
  const words = text.slice(block.start, block.end);
  const ends = Array.from(words.matchAll(END), ({ index, 0: mark }) => index + mark.length)
    .filter((end) => BEGINNING.test(words.slice(end)) && !NO_END.test(words.slice(0, end)))
    .map((end) => block.start + end);
  const start = ends.findLast((end) => end <= span.start) ?? block.start;
  const end = ends.find((one) => one >= span.end) ?? Math.max(block.end, span.end);
  return { start: start + /^\s*/.exec(text.slice(start, span.start))![0].length, end };
}
