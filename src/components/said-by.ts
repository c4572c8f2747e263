import { verbOf } from '../collate/reports.ts';
import type { StoryIndex } from '../collate/story-index.ts';
import type { Statement } from '../model.ts';

/**
 * Whose words a statement in a list is: the speaker's name, and how it is
 * reported where the title is the words of a reading, which may have been
 * denied. Empty where nobody is named.
 */
export function saidBy(index: StoryIndex, { speaker, titleFrom, readings }: Statement): string {
  const reading = readings.map(index.attribution).find(({ cue }) => cue !== null);
  const verb =
    titleFrom === 'reading' && reading !== undefined ? verbOf(index.article(reading.article), reading) : null;
  return [index.speaker(speaker)?.name, verb].filter((part) => part != null).join(', ');
}
