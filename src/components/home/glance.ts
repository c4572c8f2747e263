import type { StoryIndex } from '../../collate/story-index.ts';
import type { Statement } from '../../model.ts';
import { wordsOf } from '../../text/words.ts';
import { outletReadings, type OutletReading } from '../outlet-readings.ts';

/** One statement that shows at a glance how the outlets of a story differ. */
export interface Glance {
  readonly statement: Statement;
  readonly readings: readonly OutletReading[];
}

/** A sentence of more words than this is no glance. */
const MOST_WORDS = 40;

/**
 * The statement that most outlets quote, of these the one that most report, then
 * the story's first. Null when no statement has two outlets.
 */
export function glanceOf(index: StoryIndex): Glance | null {
  const candidates = index.story.statements
    .map((statement) => ({ statement, readings: outletReadings(index, statement) }))
    .filter(({ readings }) => readings.length > 1);
  const best = candidates.sort(
    (a, b) =>
      Number(tooLong(a)) - Number(tooLong(b)) ||
      quoting(b) - quoting(a) ||
      b.readings.length - a.readings.length,
  );
  return best[0] ?? null;
}

const quoting = ({ readings }: Glance) =>
  readings.filter(({ attribution }) => attribution.kind === 'direct').length;

function tooLong({ readings }: Glance): boolean {
  return readings.some(
    ({ article, attribution }) =>
      attribution.content.flatMap((span) => wordsOf(article.text, span)).length > MOST_WORDS,
  );
}
