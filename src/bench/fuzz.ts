/**
 * Tries the promises of `properties.ts` on many random inputs:
 * `node src/bench/fuzz.ts [CASES] [SEED]`, 20,000 cases unless told. Prints the
 * seed, so that a failure can be had again, and the slowest case of each in time
 * of the processor. Ends with code 1 when a promise is broken or an article takes
 * longer than a second.
 */
import fc from 'fast-check';
import { PROMISES } from './properties.ts';

const CASES = 20_000;
// For one article.
const SLOWEST_MS = 1000;

const cases = Number(process.argv[2] ?? CASES);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const share = Math.ceil(cases / PROMISES.length);
console.log(`${share * PROMISES.length} cases, seed ${seed}`);

for (const { title, articles, input, holds } of PROMISES) {
  let slowest = { ms: 0, value: '' };
  const begun = performance.now();
  const details = fc.check(
    fc.property(input as fc.Arbitrary<never>, (value) => {
      const start = process.cpuUsage();
      holds(value);
      const { user, system } = process.cpuUsage(start);
      const ms = (user + system) / 1000 / articles;
      if (ms > slowest.ms) slowest = { ms, value: JSON.stringify(value) };
    }),
    { numRuns: share, seed },
  );
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${details.failed ? 'BROKEN' : 'held'}  ${title}: ${details.numRuns} cases in ${seconds} s, slowest ${slowest.ms.toFixed(0)} ms an article`,
  );
  if (details.failed) console.log(fc.defaultReportMessage(details));
  if (slowest.ms > SLOWEST_MS) console.log(`SLOW: ${slowest.value.slice(0, 2000)}`);
  if (details.failed || slowest.ms > SLOWEST_MS) process.exitCode = 1;
}
