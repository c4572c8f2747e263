import type { Block, Span } from '../model.ts';

/** What one voice says in a transcript: `LIND: The money is there.` */
export interface Turn {
  /** The label, without a note in brackets behind it; null where it is Q or A and names nobody. */
  readonly speaker: Span | null;
  readonly colon: Span;
  /** From behind the colon to the end of the block or the next label. */
  readonly content: Span;
}

/** A label at the start of a line: up to five words in capitals, perhaps a note in brackets, a colon. */
const LABEL =
  /(?<=^|\n)(?<speaker>\p{Lu}[\p{Lu}\p{M}\p{N}.'’-]*(?: \p{Lu}[\p{Lu}\p{M}\p{N}.'’-]*){0,4})(?: ?[([][^)\]\n]{1,60}[)\]])?(?<colon>:)[^\S\n]+(?=\S)/gu;
/** Where a capitalised word begins. */
const CAPITAL = /(?<!\p{L})\p{Lu}/gu;
/** Letters that stand for whoever asks and whoever answers. */
const ASKED = new Set(['Q', 'A']);

/**
 * The turns of the transcripts in a text, in order. Labels are turns only where
 * two voices take them and one comes back, and where one of the voices is named
 * outside its label or the two are Q and A: a form with its fields ("PROS: …",
 * "CONS: …") is no conversation. Offsets are UTF-16 code units.
 */
export function turnsIn(text: string, blocks: readonly Block[]): Turn[] {
  const labelled = blocks.filter(({ kind }) => kind !== 'heading').flatMap(({ span }) => inBlock(text, span));
  const voices = new Set(labelled.map(({ label }) => lastWord(label)));
  if (voices.size < 2 || voices.size === labelled.length) return [];
  if (voices.isDisjointFrom(ASKED) && !namesOne(text, [...voices])) return [];
  return labelled.map(({ label, turn }) => (ASKED.has(label) ? { ...turn, speaker: null } : turn));
}

function inBlock(text: string, { start, end }: Span): { label: string; turn: Turn }[] {
  const found = [...text.slice(start, end).matchAll(LABEL)];
  return found.map((label, i) => {
    const at = start + label.index;
    const colon = at + label[0].lastIndexOf(':');
    const from = at + label[0].length;
    const to = start + (found[i + 1]?.index ?? end - start);
    const name = label.groups?.['speaker'] ?? '';
    const turn = {
      speaker: { start: at, end: at + name.length },
      colon: { start: colon, end: colon + 1 },
      content: { start: from, end: from + text.slice(from, to).trimEnd().length },
    };
    return { label: name, turn };
  });
}

/** A speaker is called by all names first and by the last one after. */
function lastWord(label: string): string {
  return label.slice(label.lastIndexOf(' ') + 1);
}

/** Whether the text names one of the voices, written as a name is outside its label. */
function namesOne(text: string, voices: readonly string[]): boolean {
  const names = new Set(
    voices.filter(({ length }) => length > 1).map((voice) => voice.charAt(0) + voice.slice(1).toLowerCase()),
  );
  const lengths = [...new Set(Array.from(names, ({ length }) => length))];
  const isNameAt = (start: number) => (length: number) =>
    names.has(text.slice(start, start + length)) &&
    !/^\p{L}/u.test(text.slice(start + length, start + length + 2));
  return text.matchAll(CAPITAL).some(({ index }) => lengths.some(isNameAt(index)));
}
