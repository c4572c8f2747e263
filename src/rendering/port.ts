/** The highest number that a port can have. */
const HIGHEST = 65_535;

/** Refuses what is no port, in words: the server itself would end with a trace of its insides. */
export function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 0 || port > HIGHEST)
    throw new Error(`Expected a port from 0 to ${HIGHEST}, found ${port}. Name another one: --port 4322.`);
}
