import { expect, test } from 'vitest';
import { hueClass } from './hue.ts';

test('hues follow the letters, and begin anew behind the fifth', () => {
  expect(['A', 'B', 'E', 'F', 'Z', 'AA', 'AB'].map(hueClass)).toEqual([
    'o1',
    'o2',
    'o5',
    'o1',
    'o1',
    'o2',
    'o3',
  ]);
});
