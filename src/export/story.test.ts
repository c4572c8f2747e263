import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { ferryStory } from './story.fixture.ts';
import schema from './story.schema.json' with { type: 'json' };
import { storyData } from './story.ts';

const validate = new Ajv2020({ allErrors: true }).compile(schema);

const problemsOf = (data: unknown) => {
  validate(data);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('a story passes its schema', () => {
  expect(problemsOf(storyData(ferryStory()))).toEqual([]);
});

test('the schema refuses a field that it does not describe, and an invented kind', () => {
  const data = storyData(ferryStory());
  expect(problemsOf({ ...data, mood: 'calm' })).toEqual([' must NOT have additional properties']);
  const [first, ...rest] = data.attributions;
  expect(problemsOf({ ...data, attributions: [{ ...first, kind: 'rumour' }, ...rest] })).toEqual([
    '/attributions/0/kind must be equal to one of the allowed values',
  ]);
});

test('every span has the words that stand at its place', () => {
  const data = storyData(ferryStory());
  const texts = new Map(data.articles.map(({ id, text }) => [id, text]));
  const spans = data.attributions.flatMap((a) =>
    [...a.content, ...a.quoted, ...a.figures.map(({ span }) => span), a.source, a.cue].flatMap((span) =>
      span === null ? [] : [{ ...span, article: a.article }],
    ),
  );
  expect(spans.length).toBeGreaterThan(20);
  for (const { article, start, end, text } of spans) expect(texts.get(article)?.slice(start, end)).toBe(text);
});

test('an interrupted quotation is one attribution with several spans', () => {
  const [quotation] = storyData(ferryStory()).attributions;
  expect(quotation?.content.map(({ text }) => text)).toEqual([
    '“The ferry will sail again on Monday,”',
    '“Nobody should have to wait longer.”',
  ]);
  expect(quotation?.quoted.map(({ text }) => text)).toEqual([
    'The ferry will sail again on Monday,',
    'Nobody should have to wait longer.',
  ]);
});

test('a reading of several statements names first the one that most outlets report', () => {
  const story = ferryStory();
  const [shared, , alone] = story.statements;
  const also = { ...alone!, readings: [...alone!.readings, shared!.readings[0]!] };
  const data = storyData({ ...story, statements: [also, shared!] });
  expect(data.attributions[0]?.statement).toBe(shared?.id);
  expect(data.attributions[0]?.statements).toEqual([shared?.id, also.id]);
  expect(data.attributions.at(-3)?.statement).toBeNull();
});

test('permalinks are made by the site that publishes them', () => {
  const data = storyData(ferryStory(), (path) => `https://example.org/edition${path}`);
  expect(data.story.permalink).toBe('https://example.org/edition/stories/ferry/');
  expect(data.statements[0]?.permalink).toMatch(/^https:\/\/example\.org\/edition\/s\/ferry-sail-/);
});
