import { wordsOf, type Word } from '../../text/words.ts';

/** A number with letters stuck to it: "1990s", "$90m". */
const STUCK = /^\p{N}+(?:[.,]\p{N}+)*(?=\p{L})/u;

/** The words by which annotations are compared: letters stuck to a number are a word of their own. */
export function scoredWords(text: string): Word[] {
  return wordsOf(text).flatMap((word) => {
    const digits = STUCK.exec(word.text)?.[0].length ?? 0;
    return digits === 0 ? [word] : [part(word, 0, digits), part(word, digits, word.text.length)];
  });
}

function part({ start, text, norm }: Word, from: number, to: number): Word {
  const same = norm.length === text.length ? norm.slice(from, to) : text.slice(from, to).toLowerCase();
  return { start: start + from, end: start + to, text: text.slice(from, to), norm: same };
}
