// Loaded before each program: an older Node cannot read the files they are written in, and says so of the first one.

/** From this version on, Node reads TypeScript. */
const READS_TYPESCRIPT = [22, 18];

/**
 * What a person is told whose Node is too old, or null.
 *
 * @param {string} version as `process.versions.node` has it
 */
export function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needed = 0, neededMinor = 0] = READS_TYPESCRIPT;
  if (major > needed || (major === needed && minor >= neededMinor)) return null;
  return `This is Node ${version}, and Node ${READS_TYPESCRIPT.join('.')} or newer is needed. On most systems npm ci brings one along as an optional package: run it without --omit=optional. Else install Node 24.`;
}

const message = tooOld(process.versions.node);
if (message !== null) {
  console.error(message);
  process.exit(1);
}
