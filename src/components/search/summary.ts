import type { Results } from '../../search/results.ts';
import type { Progress } from '../../search/service.ts';
import { inFigures } from '../../text/in-figures.ts';

/** How many passages were found, in a sentence; its first words are the figure that counts. */
export function summaryOf(results: Results): { readonly count: string; readonly rest: string } {
  const { readings, complete, shared, alone, query } = results;
  if (readings === 0) return { count: 'No passage', rest: ' has these words.' };
  const places = [
    shared > 0 ? inFigures(shared, 'shared statement') : '',
    alone > 0 ? `${shared > 0 ? alone : inFigures(alone, 'statement')} found in one outlet only` : '',
  ].filter((place) => place !== '');
  return {
    count: inFigures(readings, 'passage'),
    rest: ` in ${places.join(' and ')}${completeness(complete, readings, query.words.length)}.`,
  };
}

function completeness(complete: number, readings: number, words: number): string {
  if (words < 2 || complete === readings) return '';
  const all = words === 2 ? 'both words' : `all ${words} words`;
  if (complete === 0) return `; none has ${all}`;
  return `; ${complete} ${complete === 1 ? 'has' : 'have'} ${all}`;
}

/** What is still to come, or will not, of the records; nothing when all are there. */
export function progressOf({ loaded, failed, outOf }: Progress): string {
  if (loaded + failed < outOf) return outOf === 1 ? 'Searching…' : `Searching ${loaded} of ${outOf} parts…`;
  if (failed === 0) return '';
  return failed === outOf
    ? 'The quotations could not be loaded. Try again when you are online.'
    : `${inFigures(failed, 'part')} of ${outOf} could not be loaded: there may be more to find.`;
}
