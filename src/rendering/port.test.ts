import { expect, test } from 'vitest';
import { checkPort } from './port.ts';

test.each([0, 4321, 65_535])('%i is a port', (port) => {
  expect(() => checkPort(port)).not.toThrow();
});

test.each([-1, 65_536, 99_999, 1.5, Number.NaN])(
  '%d is none, and is refused with what would be one',
  (port) => {
    expect(() => checkPort(port)).toThrow(`Expected a port from 0 to 65535, found ${port}.`);
  },
);
