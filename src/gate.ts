/**
 * `npm run gate`: format, lint, types, unit tests, a build, and the built site
 * in a browser, in two rows that run beside each other. Each step's output is
 * printed whole when it ends, so that none is mixed with another's. A row stops
 * at its first failure, the other goes on.
 */
import { spawn } from 'node:child_process';

/** Steps by their names as npm scripts, two rows of about the same length on two cores. */
const ROWS: readonly (readonly string[])[] = [
  ['build', 'test:site'],
  // Lint reads the types that `astro check` writes.
  ['format:check', 'types', 'lint', 'test'],
];

/** Runs a step and says how it went; resolves to whether it passed. */
function run(step: string): Promise<boolean> {
  const begun = Date.now();
  return new Promise((done) => {
    const output: Buffer[] = [];
    const child = spawn(process.execPath, ['--run', step], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    const end = (passed: boolean) => {
      const seconds = Math.round((Date.now() - begun) / 1000);
      process.stdout.write(Buffer.concat(output));
      console.info(`${passed ? '✓' : '✗'} ${step}, ${seconds} s`);
      done(passed);
    };
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.once('close', (code) => end(code === 0));
  });
}

async function runRow(steps: readonly string[]): Promise<readonly string[]> {
  for (const step of steps) if (!(await run(step))) return [step];
  return [];
}

const begun = Date.now();
const failed = (await Promise.all(ROWS.map(runRow))).flat();
const seconds = Math.round((Date.now() - begun) / 1000);
console.info(failed.length === 0 ? `Passed in ${seconds} s.` : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
