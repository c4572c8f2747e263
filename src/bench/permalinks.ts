/**
 * How many permalinks are lost over many random changes of texts, programs, speakers and
 * decisions: `npm run bench:permalinks -- [STORIES] [CHANGES OF EACH]`, 500 and 20 unless said.
 * Ends with 1, and with as few changes as show it, where the page of an id does not say truly
 * what became of what it stood for.
 */
import fc from 'fast-check';
import { stepsOf } from '../permalinks/edits.fixture.ts';
import { editedStory } from '../permalinks/published-world.fixture.ts';

const [stories = 500, changesOfEach = 20] = process.argv.slice(2).map(Number);

let ids = 0;
const result = fc.check(
  fc.property(fc.nat(), stepsOf(changesOfEach), (seed, steps) => {
    const story = editedStory(seed, steps);
    ids += story.ids;
    if (story.losses.length > 0) throw new Error(story.losses.join('\n'));
  }),
  { numRuns: stories, seed: 1 },
);
console.log(`${result.numRuns} stories, ${ids} ids published`);
if (result.failed) {
  console.log(fc.defaultReportMessage(result));
  process.exitCode = 1;
}
