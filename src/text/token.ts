import type { Span } from '../model.ts';

/** A word, number or mark of a text, with its universal part-of-speech tag (NOUN, PROPN, VERB, PUNCT …). */
export interface Token extends Span {
  readonly text: string;
  readonly pos: string;
}
