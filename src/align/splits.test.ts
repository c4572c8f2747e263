import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { partsOf } from './parts.ts';
import { regroup } from './splits.ts';

/** One part for each sentence; each article quotes all of its text at once. */
const parts = Object.entries({
  post: 'The ferry sank. Fares rise. Nobody asked us.',
  lamp: 'The ferry sank at night. Fares rise soon.',
}).flatMap(([article, text]) => {
  const content = [{ start: 0, end: text.length }];
  const whole = attributionWith({ id: article, article, kind: 'direct', content, quoted: content });
  return partsOf(text, analyseText(text, plainBlocks(text)).sentences, [whole]);
});
const [SANK, RISE, ASKED, SANK_TOO, RISE_TOO] = [0, 1, 2, 3, 4] as const;
const readings = (...groups: readonly (readonly number[])[]) =>
  regroup(parts, groups).groups.map((group) => group.readings);

test('an utterance stays whole while its sentences stand in the same statements', () => {
  expect(parts).toHaveLength(5);
  const { groups, splits } = regroup(parts, [[SANK, RISE, ASKED, SANK_TOO, RISE_TOO]]);
  expect(groups.map((group) => group.readings)).toEqual([['post', 'lamp']]);
  expect(splits).toEqual([]);
});

test('neighbouring sentences in the same company are one part, and those apart are two', () => {
  expect(readings([SANK, SANK_TOO, RISE_TOO], [RISE], [ASKED])).toEqual([['post~1', 'lamp'], ['post~2']]);
  expect(readings([SANK, ASKED, SANK_TOO, RISE_TOO], [RISE])).toEqual([
    ['post~1', 'post~3', 'lamp'],
    ['post~2'],
  ]);
});

test('the same readings make one group, in whatever order they come', () => {
  const all = [SANK, RISE, ASKED, SANK_TOO, RISE_TOO];
  expect(readings(all, all.toReversed())).toEqual([['post', 'lamp']]);
});
