import { SHORT_TITLES } from './short-titles.ts';
import type { Token } from './token.ts';

/** A sentence as indices of tokens, both included. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
}

const TITLES: ReadonlySet<string> = new Set(SHORT_TITLES);
/** A word that carries its full stop: a sentence may end with it or go on. An initial alone stands in a name. */
const ABBREVIATION = /^\p{L}[\p{L}.-]+\.$/u;
const FULL_STOP = 0x2e;
/** Marks that close wherever they stand, unless a space stands before and a word behind. */
const CLOSER = /^[”»」』〞›)\]}]$/;
/** Marks that close or open by the spaces around them. */
const EITHER_WAY = /^["'’“‘«]$/;
const OPENER = /^[“"«„]$/;
/** What no sentence begins with. */
const CONTINUES = /^(?:[,;:.!?%]|\p{Ll}.*)$/u;
const QUESTION_OR_CRY = /^[?!]+$/;
/** Parts of speech that a capital marks as the beginning of a sentence, since they begin no name. */
const BEGINS = /^(?:PRON|DET|ADV|ADP|SCONJ|CCONJ|AUX)$/;
/** "… she asked the crowd.": a clause that names who spoke is no longer than this many words. */
const LONGEST_SAYING = 8;

/**
 * Puts right where a statistical splitter goes wrong: it takes titles and
 * abbreviations for ends, begins sentences with the mark that closes the one
 * before, parts “Why?” from “she asked”, and overlooks an end behind "U.S.".
 * `sentences` are in order, without gaps, and so are those returned.
 */
export function mendSentences(tokens: readonly Token[], sentences: readonly Sentence[]): Sentence[] {
  const mended: { first: number; last: number }[] = [];
  for (const { first, last } of sentences) {
    const before = mended.at(-1);
    let start = first;
    if (before !== undefined) {
      while (start <= last && closes(tokens, start)) start++;
      before.last = start - 1;
      if (start > last) continue;
      if (goesOn(tokens, before.last, start)) {
        before.last = last;
        continue;
      }
    }
    mended.push({ first: start, last });
  }
  return mended.flatMap((sentence) => partedAtAbbreviations(tokens, sentence));
}

/** Whether token `i` is a mark that closes what stands before it. */
function closes(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const closer = CLOSER.test(token.text);
  if (!closer && !EITHER_WAY.test(token.text)) return false;
  const touchesBefore = tokens[i - 1]?.end === token.start;
  const next = tokens[i + 1];
  const touchesWord = next?.start === token.end && /^[\p{L}\p{N}$]/u.test(next.text);
  return closer ? touchesBefore || !touchesWord : touchesBefore && !touchesWord;
}

/** Whether the sentence that ends with token `last` goes on with the next token, `start`. */
function goesOn(tokens: readonly Token[], last: number, start: number): boolean {
  const [end, next] = [tokens[last]!, tokens[start]!];
  const before = tokens[last - 1];
  const touches = end.end === next.start;
  if (CONTINUES.test(next.text)) return touches || !/^(?:\.+|…)$/.test(end.text);
  if (end.text.endsWith('.') && TITLES.has(end.text.slice(0, -1))) return true;
  if (end.text !== '.' || before?.end !== end.start)
    return asksOrCries(tokens, last) && isSaying(tokens, start);
  // "(R-N.H.)", "Ph.D.": the letters of one abbreviation.
  return TITLES.has(before.text) || (touches && /^\p{Lu}$/u.test(before.text));
}

/** Whether a question or an exclamation in marks ends with token `last`. */
function asksOrCries(tokens: readonly Token[], last: number): boolean {
  let i = last;
  while (i > 0 && closes(tokens, i)) i--;
  return i < last && QUESTION_OR_CRY.test(tokens[i]!.text);
}

/** Whether what begins with token `start` only names who spoke: "Ray asked the crowd." */
function isSaying(tokens: readonly Token[], start: number): boolean {
  let verbs = 0;
  for (let i = start; i <= start + LONGEST_SAYING; i++) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.pos === 'PUNCT') return verbs === 1 && /^[.,]$/.test(token.text);
    if (token.pos === 'AUX' || token.pos === 'SCONJ') return false;
    if (token.pos === 'VERB') verbs++;
  }
  return false;
}

/** Cuts a sentence behind "U.S.", "a.m.", "Calif." or "£90m." where what follows can only begin one. */
function partedAtAbbreviations(tokens: readonly Token[], { first, last }: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let from = first;
  for (let i = first; i < last; i++) {
    const { text, end } = tokens[i]!;
    if (text.length === 1 || text.charCodeAt(text.length - 1) !== FULL_STOP) continue;
    const unit = isUnit(tokens, i);
    if (!unit && !ABBREVIATION.test(text)) continue;
    if (TITLES.has(text.slice(0, -1)) || tokens[i + 1]!.start === end) continue;
    let next = i + 1;
    while (next < last && OPENER.test(tokens[next]!.text)) next++;
    const word = tokens[next]!;
    if (!/^\p{Lu}/u.test(word.text) || (next === i + 1 && !unit && !BEGINS.test(word.pos))) continue;
    parts.push({ first: from, last: i });
    from = i + 1;
  }
  parts.push({ first: from, last });
  return parts;
}

/** Whether token `i` is a unit of one letter behind its number, with the full stop: "£90m.", "10k.", "35C." */
function isUnit(tokens: readonly Token[], i: number): boolean {
  const [before, number, unit] = [tokens[i - 2], tokens[i - 1], tokens[i]!];
  if (number?.end !== unit.start || !/^\p{L}\.$/u.test(unit.text)) return false;
  return /^\p{N}[\p{N}.,]*$/u.test(number.text) && (before?.end !== number.start || before.pos === 'SYM');
}
