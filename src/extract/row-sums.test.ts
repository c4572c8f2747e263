import fc from 'fast-check';
import { expect, test } from 'vitest';
import { featuresOf, roomFor, templatesOf } from './hash.ts';
import { RowSums } from './row-sums.ts';

const BITS = 7;
const LISTS = 4;
const short = templatesOf('w1 t2 w3');
const long = templatesOf('t11 t12 w13 w14 t15 w16 t17 t18 w19');
const step = roomFor(long.count);
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const lists = fc.array(int, { minLength: LISTS * step, maxLength: LISTS * step });

for (const width of [2, 3, 9]) {
  // Every third row is of 0 and not stored.
  const at = Int32Array.from({ length: 2 ** BITS }, (_, row) => row).filter((row) => row % 3 > 0);
  const numberOf = (row: number, y: number) => (row % 3 > 0 ? ((row * 7 + y * 5) % 91) - 45 : 0);
  const numbers = Int8Array.from({ length: at.length * width }, (_, n) =>
    numberOf(at[Math.floor(n / width)]!, n % width),
  );
  const rows = new RowSums({ at, numbers }, width, BITS, { values: LISTS * step, lists: LISTS + 1 });
  const sumsOf = (features: readonly number[]) =>
    Array.from({ length: width }, (_, y) =>
      features.reduce((sum, feature) => sum + numberOf(feature & (2 ** BITS - 1), y), 0),
    );
  const found = (list: number) => [...rows.sums.subarray(list * rows.sumStep, list * rows.sumStep + width)];

  test(`adds up ${width} columns of the features of lists of values`, () => {
    fc.assert(
      fc.property(lists, fc.option(int, { nil: undefined }), (values, place) => {
        for (const templates of [long, short]) {
          rows.values.set(values);
          rows.addUpLists(templates, step, step, LISTS - 1, 2, place);
          for (let n = 1; n < LISTS; n++)
            expect(found(n + 1)).toEqual(
              sumsOf(featuresOf(templates, Int32Array.from(values), n * step, place)),
            );
        }
      }),
    );
  });

  test(`adds up ${width} columns of keys`, () => {
    fc.assert(
      fc.property(lists, (keys) => {
        rows.values.set(keys);
        rows.addUp(step, step + short.count);
        expect(found(0)).toEqual(sumsOf(keys.slice(step, step + short.count)));
      }),
    );
  });
}
