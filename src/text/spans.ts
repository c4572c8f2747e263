import type { Span } from '../model.ts';

/** Whether two spans have text in common; one that is empty has none. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether any of some spans has text in common with any of others. */
export const anyOverlap = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.some((one) => others.some((other) => overlap(one, other)));

/** Whether spans are the same, one by one. */
export const areSame = (some: readonly Span[], others: readonly Span[]): boolean =>
  some.length === others.length &&
  some.every(({ start, end }, i) => start === others[i]!.start && end === others[i]!.end);

/** Whether a span lies inside another, or is it. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;

/** The text that both of two lists of spans have: of each of the one with each of the other. */
export const inBoth = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some
    .flatMap((one) =>
      others.map((other) => ({
        start: Math.max(one.start, other.start),
        end: Math.min(one.end, other.end),
      })),
    )
    .filter(({ start, end }) => start < end);

/** How many code units spans have in all. */
export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
