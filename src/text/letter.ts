/** The letter of a place in a list, from 0 on: 0 -> A, 25 -> Z, 26 -> AA. */
export function letterAt(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterAt(Math.floor(place / 26) - 1) + last;
}
