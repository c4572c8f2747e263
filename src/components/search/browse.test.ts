import { expect, test } from 'vitest';
import { ferryStory } from '../../export/story.fixture.ts';
import { quotesBySpeaker } from './browse.ts';

const listed = (story = ferryStory()) =>
  quotesBySpeaker([story]).map(({ speaker, quotes }) => [
    speaker?.name ?? null,
    ...quotes.map(({ attribution }) => attribution.id),
  ]);

test('quotes are listed by speaker, those most quoted first; claims are not', () => {
  const story = ferryStory();
  const kinds = new Map(story.attributions.map(({ id, kind }) => [id, kind]));
  const ids = listed(story).flatMap(([, ...quotes]) => quotes);
  expect(ids.length).toBeGreaterThan(1);
  for (const id of ids) expect(['direct', 'mixed']).toContain(kinds.get(id!));
  const counts = listed(story).map((row) => row.length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
});

test('of a divided utterance its parts are listed, which stand in its statements', () => {
  const story = ferryStory();
  const [whole, ...others] = story.attributions;
  const parts = whole!.content.map((span, i) => ({
    ...whole!,
    id: `part-${i}`,
    content: [span],
    partOf: whole!.id,
  }));
  const ids = listed({ ...story, attributions: [whole!, ...parts, ...others] }).flat();
  expect(ids).not.toContain(whole!.id);
  expect(ids).toEqual(expect.arrayContaining(parts.map(({ id }) => id)));
});
