import { hashOf } from './hash.ts';
import { QUOTE_TAG, VERB_TAG, type Units } from './units.ts';

/** What stands around each unit in its sentence, for features that look farther than the neighbouring words. */
export interface Surroundings {
  /** Verbs (2 bits, at most 3) and quotations (1 bit) before it in the sentence, then the same after it. */
  readonly layout: Uint8Array;
  /** How a quotation stands: capital (1), mark at its end (2), comma or colon before it (4), some length (8), is one (16); 0 for words. */
  readonly manner: Uint8Array;
  /** The manner of the nearest quotation before it in the sentence, and after it, in 5 bits each. */
  readonly quoted: Uint16Array;
}

/** More verbs are as good as so many. */
const MOST_VERBS = 3;
const INTRODUCES = new Set([',', ':'].map(hashOf));

/** The surroundings of the units of an article. */
export function surroundingsOf({ length, tag, sentence, shape, word }: Units): Surroundings {
  const layout = new Uint8Array(length);
  const manner = new Uint8Array(length);
  const quoted = new Uint16Array(length);
  for (let i = 0; i < length; i++)
    if (tag[i] === QUOTE_TAG)
      manner[i] = 16 | (shape[i]! & 3) | (INTRODUCES.has(word[i - 1] ?? 0) ? 4 : 0) | ((shape[i]! & 4) << 1);
  let [verbs, quotation] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (i > 0 && sentence[i] !== sentence[i - 1]) verbs = quotation = 0;
    layout[i] = verbs | (quotation > 0 ? 4 : 0);
    quoted[i] = quotation;
    if (tag[i] === VERB_TAG) verbs = Math.min(verbs + 1, MOST_VERBS);
    else if (tag[i] === QUOTE_TAG) quotation = manner[i]!;
  }
  verbs = quotation = 0;
  for (let i = length - 1; i >= 0; i--) {
    if (sentence[i] !== sentence[i + 1]) verbs = quotation = 0;
    layout[i]! |= (verbs | (quotation > 0 ? 4 : 0)) << 3;
    quoted[i]! |= quotation << 5;
    if (tag[i] === VERB_TAG) verbs = Math.min(verbs + 1, MOST_VERBS);
    else if (tag[i] === QUOTE_TAG) quotation = manner[i]!;
  }
  return { layout, manner, quoted };
}
