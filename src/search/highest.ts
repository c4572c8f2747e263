/** Steps in which values are told apart when the highest are cut off from the rest. */
export const STEPS = 1024;

/**
 * Parts numbers into `count` of those with the highest values (or all, where
 * there are no more) and all others, both in their order. Of values that are
 * within a step of each other the first are taken.
 *
 * @param valueOf 0..1
 */
export function highest(
  numbers: readonly number[],
  valueOf: (number: number) => number,
  count: number,
): [near: readonly number[], far: readonly number[]] {
  if (numbers.length <= count) return [numbers, []];
  const steps = new Uint16Array(numbers.length);
  const sizes = new Uint32Array(STEPS);
  for (let i = 0; i < numbers.length; i++) {
    const step = Math.min(STEPS - 1, Math.floor(valueOf(numbers[i]!) * STEPS));
    steps[i] = step;
    sizes[step]!++;
  }
  let cut = STEPS - 1;
  let above = 0;
  while (above + sizes[cut]! < count) above += sizes[cut--]!;
  let left = count - above;
  const near: number[] = [];
  const far: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const isNear = steps[i]! > cut || (steps[i] === cut && left-- > 0);
    (isNear ? near : far).push(numbers[i]!);
  }
  return [near, far];
}
