import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Block, Span } from '../model.ts';

/** A word, number or mark of a text, with its universal part-of-speech tag (NOUN, PROPN, VERB, PUNCT …). */
export interface Token extends Span {
  readonly text: string;
  readonly pos: string;
}

/** What wink-nlp tells about a text; offsets are UTF-16 code units into it. */
export interface Analysis {
  /** In text order, white space left out; no token crosses a block. */
  readonly tokens: readonly Token[];
  /** In text order; no sentence crosses a block. */
  readonly sentences: readonly Span[];
}

const nlp = winkNLP(model, ['sbd', 'pos']);
// eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions, typed as methods
const { pos, precedingSpaces, span: bounds } = nlp.its;

/** Tokens, tags and sentences of the blocks of `text`. Never throws; what stands outside blocks is not analysed. */
export function analyseText(text: string, blocks: readonly Block[]): Analysis {
  const tokens: Token[] = [];
  const sentences: Span[] = [];
  for (const { span } of blocks) {
    const doc = nlp.readDoc(text.slice(span.start, span.end));
    const values = doc.tokens().out();
    const tags = doc.tokens().out(pos);
    const spaces = doc.tokens().out(precedingSpaces);
    const first: number[] = [];
    let at = span.start;
    for (const [i, value] of values.entries()) {
      at += spaces[i]?.length ?? 0;
      // The tokeniser may drop characters it knows nothing of: find the token's place again.
      if (!text.startsWith(value, at)) {
        const found = text.indexOf(value, at);
        if (found >= 0 && found < span.end) at = found;
      }
      first.push(tokens.length);
      if (value.trim() !== '')
        tokens.push({ start: at, end: at + value.length, text: value, pos: tags[i] ?? 'X' });
      at += value.length;
    }
    first.push(tokens.length);
    for (const [from, to] of doc.sentences().out(bounds) as unknown as [number, number][]) {
      const [a, b] = [tokens[first[from] ?? -1], tokens[(first[to + 1] ?? 0) - 1]];
      if (a && b && a.start <= b.start) sentences.push({ start: a.start, end: b.end });
    }
  }
  return { tokens, sentences };
}
