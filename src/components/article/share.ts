/** Shades of marks in `marks.css`: 1 for this outlet only, 5 for all. */
export type Shade = 1 | 2 | 3 | 4 | 5;

/**
 * Shade of a passage that `count` of `total` outlets report. With up to five
 * outlets each number has its own shade; with more they are grouped.
 */
export function shadeOf(count: number, total: number): Shade {
  if (count <= 1) return 1;
  if (count >= total) return 5;
  return Math.min(4, 2 + Math.floor(((count - 2) * 3) / Math.max(3, total - 2))) as Shade;
}
