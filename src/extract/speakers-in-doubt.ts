import type { ExtractedAttribution } from '../model.ts';
import { runsOf } from '../text/runs.ts';
import { normalise, normsOf } from '../text/words.ts';
import type { Extraction } from './extract.ts';
import { sourceSpan } from './speakers-source.ts';
import type { Voice } from './speakers-voice.ts';

/** So many quoted words in a row are one person's: whoever quotes them of another has the wrong one, or was read wrongly. */
const STRETCH = 8;

/** A quotation whose speaker is a person. */
interface Quoted {
  readonly attribution: ExtractedAttribution;
  readonly person: unknown;
  readonly isNamed: boolean;
}

/**
 * Quotations with the same words at length that two persons are taken to have said: those at which no word
 * of the person's name is printed. Whom “he” means was worked out, and not well, in one of them.
 */
export function inDoubtByWords(
  articles: readonly { readonly text: string; readonly extraction: Extraction }[],
  voices: readonly (readonly (Voice | null)[])[],
): ReadonlySet<ExtractedAttribution> {
  const byStretch = new Map<string, Quoted[]>();
  articles.forEach(({ text, extraction: { attributions } }, i) => {
    attributions.forEach((attribution, j) => {
      const voice = voices[i]![j]!;
      if (voice?.kind !== 'member' || voice.member.type !== 'person') return;
      const quoted: Quoted = {
        attribution,
        person: voice.member,
        isNamed: isNamed(text, attribution, voice.member.names.keys()),
      };
      for (const stretch of stretchesOf(text, attribution)) {
        const known = byStretch.get(stretch);
        if (known === undefined) byStretch.set(stretch, [quoted]);
        else known.push(quoted);
      }
    });
  });
  const inDoubt = new Set<ExtractedAttribution>();
  for (const together of byStretch.values())
    if (together.some(({ person }) => person !== together[0]!.person))
      for (const { attribution, isNamed: named } of together) if (!named) inDoubt.add(attribution);
  return inDoubt;
}

/** Every stretch of a quotation's words that is long enough to be one person's. */
export function stretchesOf(text: string, { quoted }: Pick<ExtractedAttribution, 'quoted'>): string[] {
  return runsOf(
    quoted.flatMap((span) => normsOf(text, span)),
    STRETCH,
  );
}

/** Whether a word of one of the names is printed as the source. */
function isNamed(text: string, attribution: ExtractedAttribution, names: Iterable<string>): boolean {
  const source = sourceSpan(text, attribution);
  if (source === null) return false;
  const printed = new Set(normsOf(text, source).map((norm) => norm.replace(/'s$/, '')));
  return [...names].some((name) => name.split(/\s+/).some((word) => printed.has(normalise(word))));
}
