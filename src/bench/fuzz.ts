/**
 * Tries the promises of `properties.ts` on many random inputs:
 * `npm run fuzz -- [CASES] [SEED]`, 20,000 cases unless told. Prints the
 * seed, so that a failure can be had again, and the slowest case of each in time
 * of the processor. Then builds a site of random stories, one for every hundred
 * cases. Ends with code 1 when a promise is broken, an article takes longer than
 * a second, or the build fails.
 */
import fc from 'fast-check';
import { brokenBuild } from './fuzz-build.ts';
import { PROMISES } from './properties.ts';

const CASES = 20_000;
// For one article.
const SLOWEST_MS = 1000;
const CASES_A_STORY = 100;

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

const stories = Math.ceil(cases / CASES_A_STORY);
const begun = performance.now();
const broken = await brokenBuild(stories, seed);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${broken === null ? 'held' : 'BROKEN'}  A site of ${stories} random stories is built, in ${seconds} s`,
);
if (broken !== null) {
  console.log(broken);
  process.exitCode = 1;
}
