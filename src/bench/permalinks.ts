/**
 * How many permalinks are lost over many random edits:
 * `npm run bench:permalinks -- [STORIES] [EDITS OF EACH]`, 500 and 20 unless said.
 * Ends with 1 where an id leads to something else, or to nothing while its passage is there.
 */
import { editedStory } from '../permalinks/published-world.fixture.ts';

const [stories = 500, editsOfEach = 20] = process.argv.slice(2).map(Number);

const edits = new Map<string, number>();
const losses: string[] = [];
let ids = 0;
for (let seed = 0; seed < stories; seed++) {
  const story = editedStory(seed, editsOfEach);
  for (const [kind, count] of story.edits) edits.set(kind, (edits.get(kind) ?? 0) + count);
  losses.push(...story.losses);
  ids += story.ids;
}
for (const [kind, count] of [...edits].sort()) console.log(`${String(count).padStart(6)} ${kind}`);
console.log(
  `${stories * editsOfEach} edits of ${stories} stories, ${ids} ids published, ${losses.length} lost`,
);
for (const loss of losses) console.log(loss);
process.exitCode = losses.length === 0 ? 0 : 1;
