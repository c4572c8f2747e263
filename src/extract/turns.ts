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
/** The same in any letters; such a label is one only in a text that is a transcript throughout. */
const ANY_LABEL = new RegExp(LABEL.source.replaceAll('\\p{Lu}\\p{M}', '\\p{L}\\p{M}'), LABEL.flags);
/** What a block that a label opens begins with, for a first look. */
const LABEL_AHEAD = /^\p{Lu}[^:\n]{0,60}:\s/u;
/** What stands for whoever asks and whoever answers. */
const ASKED = new Set(['Q', 'A', 'QUESTION', 'ANSWER']);
/** A transcript has labels on this share of its blocks at least, and this share of its turns closes a sentence. */
const MOSTLY = 0.5;

/**
 * The turns of the transcripts in a text, in order. Labels are turns only where
 * two voices take them and one comes back, and where one of the voices is named
 * outside its label, or the two are Q and A, or the text is a transcript
 * throughout: a form with its fields ("PROS: …", "CONS: …") is no conversation.
 * Offsets are UTF-16 code units.
 */
export function turnsIn(text: string, blocks: readonly Block[]): Turn[] {
  const spoken = blocks.filter(({ kind }) => kind !== 'heading').map(({ span }) => span);
  const isNamed = (labelled: readonly Labelled[]) =>
    labelled.some(({ label }) => isAsked(label)) || namesOne(text, [...voicesOf(labelled)]);
  const inCapitals = spoken.flatMap((span) => inBlock(text, span, LABEL));
  if (isConversation(inCapitals) && isNamed(inCapitals)) return inCapitals.map(({ turn }) => turn);
  const whole = isTranscript(text, spoken) ? spoken.flatMap((span) => inBlock(text, span, ANY_LABEL)) : [];
  return isConversation(whole) ? whole.map(({ turn }) => turn) : [];
}

/** A turn with its label as printed. */
interface Labelled {
  readonly label: string;
  readonly turn: Turn;
}

function isConversation(labelled: readonly Labelled[]): boolean {
  const voices = voicesOf(labelled);
  return voices.size >= 2 && voices.size < labelled.length;
}

/** Labels on most of the blocks, one of them a name in full or a question, and sentences behind them. */
function isTranscript(text: string, spoken: readonly Span[]): boolean {
  const labelled = spoken.filter(({ start, end }) => LABEL_AHEAD.test(text.slice(start, end)));
  if (labelled.length < MOSTLY * spoken.length) return false;
  const turns = labelled.flatMap((span) => inBlock(text, span, ANY_LABEL));
  const sentences = turns.filter(({ turn }) =>
    /[.!?…][)\]"'’”]*$/.test(text.slice(turn.content.start, turn.content.end)),
  );
  return (
    sentences.length >= MOSTLY * turns.length && turns.some(({ label }) => isAsked(label) || / /.test(label))
  );
}

function voicesOf(labelled: readonly Labelled[]): Set<string> {
  return new Set(labelled.map(({ label }) => lastWord(label)));
}

function isAsked(label: string): boolean {
  return ASKED.has(label.toUpperCase());
}

function inBlock(text: string, { start, end }: Span, form: RegExp): Labelled[] {
  const block = text.slice(start, end);
  // Most blocks have none, and are not gone through.
  const found = block.includes(':') ? [...block.matchAll(form)] : [];
  return found.map((label, i) => {
    const at = start + label.index;
    const colon = at + label[0].lastIndexOf(':');
    const from = at + label[0].length;
    const to = start + (found[i + 1]?.index ?? end - start);
    const name = label.groups?.['speaker'] ?? '';
    const turn = {
      speaker: isAsked(name) ? null : { start: at, end: at + name.length },
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
