/** Trigrams are counted in this many slots; those that share a slot cost a little precision, never a hit. */
const SLOTS = 1 << 16;
/** Steps in which sums are told apart when the best are cut off from the rest. */
const STEPS = 1024;

/** The texts that share the most with a query, best first, at most `limit`; only those that are `allowed`. */
export type Nearest = (query: string, limit: number, allowed: (text: number) => boolean) => number[];

/**
 * A posting list of the trigrams in `texts`: which texts share how many of the
 * rarer trigrams with a query. It keeps fuzzy comparison to a few texts where
 * there are thousands, and is built faster than it would be downloaded.
 */
export function trigramIndex(texts: readonly string[]): Nearest {
  const { starts, postings } = post(texts);
  const sums = new Float32Array(texts.length);
  return (query, limit, allowed) => {
    sums.fill(0);
    const slots = new Set<number>();
    eachSlot(query, (slot) => slots.add(slot));
    for (const slot of slots) {
      const from = starts[slot]!;
      const to = starts[slot + 1]!;
      if (from === to) continue;
      const weight = Math.log(1 + texts.length / (to - from));
      for (let i = from; i < to; i++) sums[postings[i]!]! += weight;
    }
    return best(sums, limit, allowed);
  };
}

/** The texts of each slot, one slot's behind the other's; `starts` says where a slot's begin. */
function post(texts: readonly string[]): { starts: Uint32Array; postings: Uint32Array } {
  const starts = new Uint32Array(SLOTS + 1);
  eachSlotOnce(texts, (slot) => starts[slot + 1]!++);
  for (let slot = 0; slot < SLOTS; slot++) starts[slot + 1]! += starts[slot]!;
  const next = starts.slice();
  const postings = new Uint32Array(starts[SLOTS]!);
  eachSlotOnce(texts, (slot, text) => (postings[next[slot]!++] = text));
  return { starts, postings };
}

function eachSlotOnce(texts: readonly string[], visit: (slot: number, text: number) => void): void {
  const lastText = new Int32Array(SLOTS).fill(-1);
  for (const [text, words] of texts.entries())
    eachSlot(words, (slot) => {
      if (lastText[slot] === text) return;
      lastText[slot] = text;
      visit(slot, text);
    });
}

/** Visits the slot of each trigram of `text`, with a blank before and behind it. */
function eachSlot(text: string, visit: (slot: number) => void): void {
  const padded = ` ${text} `;
  for (let i = 0; i + 2 < padded.length; i++) {
    const code =
      Math.imul(padded.charCodeAt(i), 0x9e3779b1) ^
      Math.imul(padded.charCodeAt(i + 1), 0x85ebca6b) ^
      Math.imul(padded.charCodeAt(i + 2), 0xc2b2ae35);
    visit((code ^ (code >>> 15)) & (SLOTS - 1));
  }
}

/** Places of the highest sums above zero, highest first; equal ones in their order. */
function best(sums: Float32Array, limit: number, allowed: (text: number) => boolean): number[] {
  let top = 0;
  for (const sum of sums) if (sum > top) top = sum;
  if (top === 0) return [];
  const step = (sum: number) => Math.floor((sum / top) * (STEPS - 1));
  const counts = new Uint32Array(STEPS);
  const open: number[] = [];
  for (let text = 0; text < sums.length; text++) {
    if (sums[text] === 0 || !allowed(text)) continue;
    counts[step(sums[text]!)]!++;
    open.push(text);
  }
  let cut = STEPS - 1;
  for (let above = counts[cut]!; above < limit && cut > 0; above += counts[cut]!) cut--;
  return open
    .filter((text) => step(sums[text]!) >= cut)
    .sort((a, b) => sums[b]! - sums[a]! || a - b)
    .slice(0, limit);
}
