import { hashOf } from './hash.ts';
import { NOUN_TAG, PRON_TAG, PROPN_TAG, QUOTE_TAG, VERB_TAG, type Units } from './units.ts';

/** What stands around each unit in its sentence, for features that look farther than the neighbouring words. */
export interface Surroundings {
  /** Nearest noun, name or pronoun before and after in the sentence; -1 where there is none. */
  readonly nounBefore: Int32Array;
  readonly nounAfter: Int32Array;
  /** Verbs (2 bits, at most 3) and quotations (1 bit) before it in the sentence, then the same after it. */
  readonly layout: Uint8Array;
  /** How a quotation stands: capital (1), mark at its end (2), comma or colon before it (4), some length (8), is one (16); 0 for words. */
  readonly manner: Uint8Array;
  /** The manner of the nearest quotation before it in the sentence, and after it, in 5 bits each. */
  readonly quoted: Uint16Array;
}

const INTRODUCES = new Set([',', ':'].map(hashOf));

export function surroundingsOf({ length, tag, sentence, shape, word }: Units): Surroundings {
  const nounBefore = new Int32Array(length);
  const nounAfter = new Int32Array(length);
  const layout = new Uint8Array(length);
  const manner = new Uint8Array(length);
  const quoted = new Uint16Array(length);
  for (let i = 0; i < length; i++)
    if (tag[i] === QUOTE_TAG)
      manner[i] = 16 | (shape[i]! & 3) | (INTRODUCES.has(word[i - 1] ?? 0) ? 4 : 0) | ((shape[i]! & 4) << 1);
  const before: Seen = { noun: -1, verbs: 0, quotation: 0 };
  for (let i = 0; i < length; i++) {
    if (i > 0 && sentence[i] !== sentence[i - 1]) Object.assign(before, NOTHING);
    nounBefore[i] = before.noun;
    layout[i] = before.verbs | (before.quotation > 0 ? 4 : 0);
    quoted[i] = before.quotation;
    pass(i, tag[i]!, manner[i]!, before);
  }
  const after: Seen = { noun: -1, verbs: 0, quotation: 0 };
  for (let i = length - 1; i >= 0; i--) {
    if (sentence[i] !== sentence[i + 1]) Object.assign(after, NOTHING);
    nounAfter[i] = after.noun;
    layout[i]! |= (after.verbs | (after.quotation > 0 ? 4 : 0)) << 3;
    quoted[i]! |= after.quotation << 5;
    pass(i, tag[i]!, manner[i]!, after);
  }
  return { nounBefore, nounAfter, layout, manner, quoted };
}

/** What was passed since the edge of the sentence: the last noun, verbs (at most 3), the manner of the last quotation. */
interface Seen {
  noun: number;
  verbs: number;
  quotation: number;
}
const NOTHING: Seen = { noun: -1, verbs: 0, quotation: 0 };

function pass(i: number, tag: number, manner: number, seen: Seen): void {
  if (tag === NOUN_TAG || tag === PROPN_TAG || tag === PRON_TAG) seen.noun = i;
  else if (tag === VERB_TAG) seen.verbs = Math.min(seen.verbs + 1, 3);
  else if (tag === QUOTE_TAG) seen.quotation = manner;
}
