import type { Results } from '../../search/results.ts';

/** How many readings were found, in a sentence; its first words are the figure that counts. */
export function summaryOf(results: Results): { readonly count: string; readonly rest: string } {
  const { readings, complete, groups, query } = results;
  if (readings === 0) return { count: 'No reading', rest: ' has these words.' };
  const shared = groups.filter(({ outlets }) => outlets > 1).length;
  const alone = groups.length - shared;
  const places = [
    shared > 0 ? plural(shared, 'shared statement') : '',
    alone > 0 ? `${plural(alone, 'passage')} of one outlet` : '',
  ].filter((place) => place !== '');
  return {
    count: plural(readings, 'reading'),
    rest: ` in ${places.join(' and ')}${completeness(complete, readings, query.words.length)}.`,
  };
}

function completeness(complete: number, readings: number, words: number): string {
  if (words < 2 || complete === readings) return '';
  const all = words === 2 ? 'both words' : `all ${words} words`;
  if (complete === 0) return `; none has ${all}`;
  return `; ${complete} ${complete === 1 ? 'has' : 'have'} ${all}`;
}

/** A count with its noun: "1 reading", "14 readings". */
export const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
