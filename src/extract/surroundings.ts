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

const INTRODUCES = new Set([',', ':'].map(hashOf));

export function surroundingsOf({ length, tag, sentence, shape, word }: Units): Surroundings {
  const layout = new Uint8Array(length);
  const manner = new Uint8Array(length);
  const quoted = new Uint16Array(length);
  for (let i = 0; i < length; i++)
    if (tag[i] === QUOTE_TAG)
      manner[i] = 16 | (shape[i]! & 3) | (INTRODUCES.has(word[i - 1] ?? 0) ? 4 : 0) | ((shape[i]! & 4) << 1);
  const before: Seen = { verbs: 0, quotation: 0 };
  for (let i = 0; i < length; i++) {
    if (i > 0 && sentence[i] !== sentence[i - 1]) Object.assign(before, NOTHING);
    layout[i] = before.verbs | (before.quotation > 0 ? 4 : 0);
    quoted[i] = before.quotation;
    pass(tag[i]!, manner[i]!, before);
  }
  const after: Seen = { verbs: 0, quotation: 0 };
  for (let i = length - 1; i >= 0; i--) {
    if (sentence[i] !== sentence[i + 1]) Object.assign(after, NOTHING);
    layout[i]! |= (after.verbs | (after.quotation > 0 ? 4 : 0)) << 3;
    quoted[i]! |= after.quotation << 5;
    pass(tag[i]!, manner[i]!, after);
  }
  return { layout, manner, quoted };
}

/** What was passed since the edge of the sentence: verbs (at most 3), the manner of the last quotation. */
interface Seen {
  verbs: number;
  quotation: number;
}
const NOTHING: Seen = { verbs: 0, quotation: 0 };

function pass(tag: number, manner: number, seen: Seen): void {
  if (tag === VERB_TAG) seen.verbs = Math.min(seen.verbs + 1, 3);
  else if (tag === QUOTE_TAG) seen.quotation = manner;
}
