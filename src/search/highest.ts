/** Steps in which values are told apart when the highest are cut off from the rest. */
const STEPS = 1024;

/**
 * Parts numbers into those with the highest values, at least `count` of them
 * where there are as many, and all others; both in their order.
 *
 * @param valueOf 0..1
 */
export function highest(
  numbers: readonly number[],
  valueOf: (number: number) => number,
  count: number,
): [near: number[], far: number[]] {
  if (numbers.length <= count) return [[...numbers], []];
  const stepOf = (number: number) => Math.min(STEPS - 1, Math.floor(valueOf(number) * STEPS));
  const sizes = new Uint32Array(STEPS);
  for (const number of numbers) sizes[stepOf(number)]!++;
  let cut = STEPS - 1;
  for (let above = sizes[cut]!; above < count && cut > 0; above += sizes[cut]!) cut--;
  return [
    numbers.filter((number) => stepOf(number) >= cut),
    numbers.filter((number) => stepOf(number) < cut),
  ];
}
