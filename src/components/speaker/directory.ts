import type { StorySummary } from '../../analyses/summary.ts';
import type { Speaker } from '../../model.ts';

/** A speaker with what all stories together have of them. */
export interface SpeakerEntry {
  readonly speaker: Speaker;
  readonly outlets: number;
  readonly passages: number;
  /** In quotation marks. */
  readonly words: number;
}

/** The speakers whom most texts report first, then those with most passages. */
export function speakerDirectory(
  list: readonly StorySummary[],
  speakers: readonly Speaker[],
): SpeakerEntry[] {
  const counts = new Map(speakers.map(({ id }) => [id, { outlets: 0, passages: 0, words: 0 }]));
  for (const story of list)
    for (const { id, outlets, passages, words } of story.speakers) {
      const count = counts.get(id);
      if (count === undefined) continue;
      count.outlets += outlets;
      count.passages += passages;
      count.words += words;
    }
  return speakers
    .flatMap((speaker) => {
      const count = counts.get(speaker.id);
      return count === undefined ? [] : [{ speaker, ...count }];
    })
    .sort((a, b) => b.outlets - a.outlets || b.passages - a.passages);
}
