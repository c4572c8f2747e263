import { parseArgs } from 'node:util';

/** The highest number that a port can have. */
const HIGHEST = 65_535;

/**
 * Refuses a `--port` that is none, in words: of a number too high the server would end with a
 * trace of its insides, and of what is no number it would take another port and not say so.
 *
 * @param args what the server's command was given
 */
export function checkPort(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string', multiple: true } },
    strict: false,
  });
  const given = values.port ?? [];
  if (given.length === 0) return;
  const [port] = given;
  if (given.length === 1 && typeof port === 'string' && /^\d+$/.test(port) && Number(port) <= HIGHEST) return;
  const found = given.map((one) => (typeof one === 'string' && one !== '' ? one : 'none')).join(' and ');
  throw new Error(`Expected one port from 0 to ${HIGHEST}, found ${found}. Name another one: --port 4322.`);
}
