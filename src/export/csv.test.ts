import { expect, test } from 'vitest';
import { readingsCsv } from './csv.ts';
import { ferryStory } from './story.fixture.ts';

test('a cell with a line end of any kind is in quotation marks', () => {
  const story = ferryStory();
  for (const name of ['The\rHerald', 'The\nHerald']) {
    const articles = story.articles.map((one) => ({ ...one, outlet: { ...one.outlet, name } }));
    expect(readingsCsv({ ...story, articles }, (path) => path)).toContain(`,"${name}",`);
  }
});
