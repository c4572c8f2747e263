import { expect, test } from 'vitest';
import { articleContent } from '../content/article-content.fixture.ts';
import type { ArticleContent, StoryContent } from '../content/content.ts';
import { analyseRecord } from './analyse-record.ts';
import type { AnalysisRecord } from './record.ts';

const POST = '“The ferry is late again,” mayor Ada Lindqvist said on Monday. She spoke of two hours.';
const HERALD = 'Mayor Ada Lindqvist said that the ferry was late. “Again,” she added, “and by 120 minutes.”';

const article = (id: string, body: string) => articleContent('ferry', id, body);

const story = (...articles: readonly ArticleContent[]): StoryContent => ({
  id: 'ferry',
  file: 'stories/ferry.yaml',
  title: 'The ferry',
  date: null,
  articles,
  decisions: [],
  received: [],
  ledger: null,
  ledgerFile: 'permalinks/ferry.json',
  transfer: null,
});

const analyse = (content: StoryContent, former: AnalysisRecord | null, pipeline = '1') =>
  analyseRecord({ story: content, key: 'key', pipeline }, [], former).record;

/** As it is kept and read again. */
const kept = (record: AnalysisRecord) => JSON.parse(JSON.stringify(record)) as AnalysisRecord;

const before = analyse(story(article('post', POST), article('herald', HERALD)), null);
/** The same as if nothing had been found in it. */
const emptied = {
  ...before,
  extractions: before.extractions.map(() => ({ attributions: [], mentions: [], sentences: [] })),
};
const changed = story(article('post', POST), article('herald', `${HERALD} Nobody laughed, he said.`));

test('A story with one changed article gives the bytes of a fresh analysis', () => {
  expect(JSON.stringify(analyse(changed, kept(before)))).toBe(JSON.stringify(analyse(changed, null)));
});

test('Articles that did not change are not read again, wherever they stand now', () => {
  const [post, herald] = changed.articles;
  const { extractions } = analyse(story(herald!, post!), emptied);
  expect(extractions[0]!.attributions.length).toBeGreaterThan(0);
  expect(extractions[1]!.attributions).toEqual([]);
});

test('Another version of the program reads every article again', () => {
  expect(analyse(changed, emptied, '2')).toEqual(analyse(changed, null, '2'));
});
