import { expect, test } from 'vitest';
import { checkPort } from './port.ts';

test.each([['preview'], ['preview', '--port', '0'], ['dev', '--port=4321', '--open'], ['--port', '65535']])(
  'A port is named by %s %s %s, or none',
  (...args) => {
    expect(() => checkPort(args)).not.toThrow();
  },
);

test.each([
  [['--port', '-1'], '-1'],
  [['--port', '65536'], '65536'],
  [['preview', '--port', '99999', '--open'], '99999'],
  [['--port=1.5'], '1.5'],
  [['--port', 'abc'], 'abc'],
  [['--port', ''], 'none'],
  [['--port'], 'none'],
  [['--port', '4321', '--port', '4322'], '4321 and 4322'],
])('%j names none, and is refused with what would be one', (args, found) => {
  expect(() => checkPort(args)).toThrow(
    `Expected one port from 0 to 65535, found ${found}. Name another one: --port 4322.`,
  );
});
