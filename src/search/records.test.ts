import { expect, test } from 'vitest';
import { ferryStory } from '../export/story.fixture.ts';
import { plainBlocks } from '../text/plain.ts';
import { collection } from './collection.ts';
import type { SearchData } from './data.ts';
import { searchData, shareOfData } from './records.ts';

test('every quote and claim becomes a record with the names it refers to', () => {
  const story = ferryStory();
  const data = searchData([story]);
  expect(data.records.map(({ id }) => id)).toEqual(story.attributions.map(({ id }) => id));
  const claim = data.records.find(({ kind }) => kind === 'assertion')!;
  expect(data.outlets[data.articles[claim.article]!.outlet]?.name).toBe('The Courier');
  expect(claim.speaker).toBeNull();
  expect(data.statements[claim.statements[0]!]?.title).toBe('Some 1,200 commuters use the line each day');
  expect(data.speakers[data.records[0]!.speaker!]?.name).toBe('Ines Bell');
  expect(data.records[0]?.cue).toBe('said');
});

test('of several statements of a passage the one that most outlets report comes first', () => {
  const story = ferryStory();
  const [shared, other] = story.statements;
  const [reading] = shared!.readings;
  const herald = story.attributions.filter(({ article }) => article === 'herald').map(({ id }) => id);
  const repeated = { ...other!, readings: [...herald, ...other!.readings] };
  const data = searchData([{ ...story, statements: [repeated, shared!] }]);
  const record = data.records.find(({ id }) => id === reading)!;
  expect(repeated.readings.length).toBeGreaterThan(shared!.readings.length);
  expect(record.statements).toEqual([1, 0]);
});

test('a transcript is marked as no report', () => {
  const story = ferryStory();
  const [first, ...others] = story.articles;
  const data = searchData([{ ...story, articles: [{ ...first!, role: 'transcript' }, ...others] }]);
  expect(data.articles.map(({ transcript = false }) => transcript)).toEqual([
    true,
    ...others.map(() => false),
  ]);
});

test('reporting words that are but a colon are none', () => {
  const story = ferryStory();
  const [first, ...others] = story.attributions;
  const { text } = story.articles.find(({ id }) => id === first!.article)!;
  const colon = text.search(/[:,]/u);
  const read = { ...first!, cue: { start: colon, end: colon + 1 } };
  const data = searchData([{ ...story, attributions: [read, ...others] }]);
  expect(data.records[0]?.cue).toBeNull();
});

test('words outside and inside quotation marks stand in turn, with single blanks and what shows a gap', () => {
  const story = ferryStory();
  const [first] = story.attributions;
  const text = '“All\nclear,”  he  said – he had waited – “now”.';
  const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const read = {
    ...first!,
    content: [spanOf('“All\nclear,”  he  said'), spanOf('“now”')],
    quoted: [spanOf('All\nclear,'), spanOf('now')],
  };
  const articles = story.articles.map((article) =>
    article.id === first!.article ? { ...article, text, blocks: plainBlocks(text) } : article,
  );
  const data = searchData([{ ...story, articles, attributions: [read], statements: [] }]);
  expect(data.records[0]?.words).toEqual(['', '“All clear,”', ' he said … ', '“now”']);
});

test('the comma that leads back to the reporter’s sentence is left out, as on other pages', () => {
  const story = ferryStory();
  const [first] = story.attributions;
  const text = '“All clear,” he said.';
  const read = { ...first!, content: [{ start: 0, end: 12 }], quoted: [{ start: 1, end: 11 }] };
  const articles = story.articles.map((article) =>
    article.id === first!.article ? { ...article, text, blocks: plainBlocks(text) } : article,
  );
  const data = searchData([{ ...story, articles, attributions: [read], statements: [] }]);
  expect(data.records[0]?.words).toEqual(['', '“All clear”']);
});

test('an utterance that was divided is found by its parts only', () => {
  const story = ferryStory();
  const [whole, ...others] = story.attributions;
  const part = { ...whole!, id: 'nobody-wait-abc123', content: [whole!.content[1]!], partOf: whole!.id };
  const data = searchData([{ ...story, attributions: [whole!, part, ...others] }]);
  expect(data.records[0]?.id).toBe('nobody-wait-abc123');
  expect(data.records).toHaveLength(story.attributions.length);
});

test('an outlet and a speaker of two stories stand in the lists once', () => {
  const data = searchData([ferryStory(), { ...ferryStory(), id: 'ferry-again' }]);
  expect(data.outlets).toHaveLength(3);
  expect(data.speakers).toHaveLength(2);
  expect(data.articles).toHaveLength(6);
  expect(data.articles[5]?.story).toBe(1);
});

/** What data says of each record, with names instead of places. */
const told = (data: SearchData) =>
  data.records.map(({ article, speaker, statements, ...record }) => ({
    ...record,
    outlet: data.outlets[data.articles[article]!.outlet]?.name,
    story: data.stories[data.articles[article]!.story]?.id,
    speaker: speaker === null ? null : data.speakers[speaker]?.id,
    statements: statements.map((place) => data.statements[place]?.id),
  }));

test('the shares of a story are together the story, whose articles and statements count once', () => {
  const data = searchData([ferryStory(), { ...ferryStory(), id: 'ferry-again' }]);
  const shares = [0, 1, 2].map((number) => shareOfData(data, { number, of: 3 }));
  const [whole, together] = [collection(), collection()];
  whole.add(data);
  shares.forEach(together.add);
  expect(told(together)).toEqual(told(whole));
  expect(together.articles).toEqual(whole.articles);
  const ids = ({ statements }: SearchData) => new Set(statements.map(({ id }) => id));
  expect(ids(together)).toEqual(ids(whole));
  expect(together.statements).toHaveLength(ids(whole).size);
  expect(shares[0]!.records.length).toBeLessThan(data.records.length);
  expect(shares[0]!.statements.length).toBeLessThan(data.statements.length);
});
