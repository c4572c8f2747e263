import type { Story } from '../../model.ts';
import { partsOf } from '../../search/parts.ts';
import { searchData } from '../../search/records.ts';
import { partsOf as voicesOf } from '../words.ts';

/** Above this many bytes (of JSON in UTF-8, before compression) an edition's records come in several parts. */
const PART_BYTES = 300_000;

/** The files that the search page loads, the newest stories first. */
export function searchParts(stories: readonly Story[]): { readonly name: string; readonly json: string }[] {
  const json = (some: readonly Story[]) => JSON.stringify(searchData(some, voicesOf));
  const weighed = stories.map((story) => ({
    id: story.id,
    date: story.date,
    bytes: Buffer.byteLength(json([story])),
    story,
  }));
  return partsOf(weighed, PART_BYTES).map((part) => ({
    name: part.name,
    json: json(part.stories.map(({ story }) => story)),
  }));
}
