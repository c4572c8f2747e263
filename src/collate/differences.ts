import { normOf } from '../text/words.ts';
import type { Apparatus } from './apparatus.ts';
import type { Cell, Place } from './places.ts';
import { VARIATIONS_BY_WEIGHT, type VariationKind } from './variation.ts';

/** Places that a line has room for. */
const SHOWN = 4;
/** In more characters than this a reader does not see the difference. */
const LONGEST = 40;
/** What is the same word in another form, or elsewhere, is no difference in what is said. */
const TELLING: readonly VariationKind[] = ['hedge', 'figure', 'word'];

/** In what the wordings of a statement differ: each place with what stands there, as printed, the weightiest first. */
export function differencesIn({ collations, opening }: Apparatus): string[][] {
  const places = (collations[opening]?.systems ?? []).flatMap((system) => system.places);
  const weight = ({ kinds }: Place) => VARIATIONS_BY_WEIGHT.indexOf(kinds[0]!);
  const told = places
    .filter(({ kinds, isPart }) => !isPart && kinds[0] !== undefined && TELLING.includes(kinds[0]))
    .sort((a, b) => weight(a) - weight(b))
    .map(({ cells }) => distinct(withoutSharedEnd(cells.flatMap(wordsIn))))
    .filter((words) => words.length > 1 && words.every(({ length }) => length <= LONGEST));
  return told.slice(0, SHOWN);
}

/** The variants without the words that at least half of them end in: “In general / Overall”, not “… we agree that”. */
function withoutSharedEnd(variants: readonly string[]): string[] {
  const ends = [...new Set(variants)].flatMap((words) => {
    const parts = words.split(' ');
    return parts.slice(1).map((_, i) => parts.slice(i + 1).join(' '));
  });
  const told = distinct(variants);
  const isShared = (end: string) => {
    const sharing = told.filter((words) => words.endsWith(` ${end}`)).length;
    return sharing > 1 && 2 * sharing >= told.length;
  };
  const end = ends.filter(isShared).sort((a, b) => b.length - a.length)[0];
  return variants.map((words) =>
    end !== undefined && words.endsWith(` ${end}`) ? trimmed(words.slice(0, -end.length)) : words,
  );
}

/** Each once, whatever its capitals and punctuation. */
function distinct(variants: readonly string[]): string[] {
  const byNorm = new Map(variants.map((words) => [normOf(words), words]));
  return [...byNorm.values()];
}

const trimmed = (words: string): string => words.trim().replace(/[,.;:–\s]+$/, '');

function wordsIn(cell: Cell): string[] {
  if (cell.state !== 'words') return [];
  const words = trimmed(cell.runs.map(({ text }) => text).join(' '));
  return words === '' ? [] : [words];
}
