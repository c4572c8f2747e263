import { ENACTED_NOUNS } from './mentions-lexicon.ts';
import type { Mention } from './mentions.ts';
import type { Description, SourceReading } from './speakers-source.ts';
import { speaks } from './speakers-voice.ts';

/** Described sources whose noun is no person noun ("those firms", "the report"), in text order. */
export function unmentionedAmong(
  readings: Iterable<SourceReading | null>,
  mentions: readonly Mention[],
): Description[] {
  const nouns = new Set(mentions.flatMap(({ kind, end }) => (kind === 'noun' ? [end] : [])));
  const described: Description[] = [];
  for (const reading of readings) {
    if (reading?.kind !== 'description') continue;
    const { description } = reading;
    if ((speaks(description) || ENACTED_NOUNS.has(description.head)) && !nouns.has(description.end))
      described.push(description);
  }
  return described.sort((a, b) => a.start - b.start);
}
