/**
 * Where each key stands: the places, ascending, of those things in a list that
 * hold it, keys in the order in which they are first met (the posting lists of
 * an inverted file).
 *
 * @param keysOf the keys of a thing; one that comes twice counts once
 */
export function postings<Thing, Key>(
  things: readonly Thing[],
  keysOf: (thing: Thing, place: number) => Iterable<Key>,
): Map<Key, number[]> {
  const places = new Map<Key, number[]>();
  for (const [place, thing] of things.entries())
    for (const key of new Set(keysOf(thing, place))) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else known.push(place);
    }
  return places;
}
