import { expect, test } from 'vitest';
import { plainBlocks } from '../text/plain.ts';
import { extract } from './extract.ts';

const TEXT = `The harbour of Sandvik will stay shut until spring, its council decided on Monday night.

“We cannot send crews under that crane,” harbour master Ada Lindqvist told reporters. “It could fall on any of us, and nobody would pay.” She added that 40 ships had left, according to a count by the port.

Tom Reyes, who leads the dockers’ union, called the plan “a gift to the owners” and said his members might strike in May.

Asked whether the town would help, a spokeswoman for Mayor Jon Weber wrote in an e-mail: “Read the report.”

The report, published in March, warns that the quay “may not last another winter” because its piles have rusted. Engineers dispute that.

“It’s all about money,” Lindqvist’s brother, a fisherman, complained, adding: “They knew it for years.”

Weber denied having known of the rust before January. Whether the owners will appeal, he would not say.`;

// A sign that is worked out otherwise than it was for the fit makes all of extraction worse, and
// each passage but a little less sure: no other test would tell. New weights bring new figures.
test('signs are those that the weights were fitted to: each passage is as sure as it was then', () => {
  const read = extract(TEXT, plainBlocks(TEXT)).attributions.map(({ content: [first], confidence }) => [
    TEXT.slice(first!.start, first!.end).split(' ').slice(0, 4).join(' '),
    Number(confidence.toFixed(3)),
  ]);
  expect(read).toEqual([
    ['The harbour of Sandvik', 0.5],
    ['“We cannot send crews', 0.996],
    ['She added that 40', 0.945],
    ['the plan “a gift', 0.936],
    ['his members might strike', 0.871],
    ['whether the town would', 0.624],
    ['“Read the report.”', 0.968],
    ['that the quay “may', 0.938],
    ['that', 0.666],
    ['“It’s all about money,”', 0.854],
    ['“They knew it for', 0.924],
    ['having known of the', 0.774],
    ['Whether the owners will', 0.472],
  ]);
});
