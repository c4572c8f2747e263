import fc from 'fast-check';
import { expect, test } from 'vitest';
import { storedTable } from './train/stored-table.ts';
import { addScores, readTable } from './weights.ts';

const UNIT = 0.5;
const WIDTH = 3;
const BITS = 6;

test('reads every stored row back where it stood', () => {
  const row = fc.tuple(
    fc.nat(2 ** BITS - 1),
    fc.array(fc.integer({ min: -45, max: 45 }), { minLength: WIDTH, maxLength: WIDTH }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const weights = new Float32Array(2 ** BITS * WIDTH);
      for (const [at, values] of rows)
        weights.set(
          values.map((value) => value * UNIT),
          at * WIDTH,
        );
      const table = readTable(storedTable({ weights, width: WIDTH, bits: BITS }, UNIT));
      for (let at = 0; at < 2 ** BITS; at++) {
        const scores = new Float64Array(WIDTH);
        addScores(table, Int32Array.of(at), scores);
        expect([...scores].map((score) => score + 0)).toEqual(
          [...weights.subarray(at * WIDTH, (at + 1) * WIDTH)].map((weight) => weight + 0),
        );
      }
    }),
    { numRuns: 50 },
  );
});

test('leaves rows out that weigh less than asked for', () => {
  const weights = Float32Array.of(UNIT, 0, 0, 2 * UNIT, 0, 0);
  const table = readTable(storedTable({ weights, width: WIDTH, bits: 1 }, UNIT, 2));
  const scores = new Float64Array(WIDTH);
  addScores(table, Int32Array.of(0, 1), scores);
  expect([...scores]).toEqual([1, 0, 0]);
});

test('adds up rows of more columns than are read at a time', () => {
  const width = 9;
  const weights = Float32Array.from({ length: 4 * width }, (_, i) => (i - 18) * UNIT);
  const table = readTable(storedTable({ weights, width, bits: 2 }, UNIT));
  const scores = new Float64Array(width).fill(1);
  addScores(table, Int32Array.of(0, 3, 2), scores);
  const sum = (y: number) => [0, 2, 3].reduce((total, row) => total + (row * width + y - 18) * UNIT, 1);
  expect([...scores]).toEqual(Array.from({ length: width }, (_, y) => sum(y)));
});
