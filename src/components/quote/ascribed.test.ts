import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import type { Decision } from '../../model.ts';
import { storyOf } from '../../collate/story.fixture.ts';
import { ferryStory } from '../ferry.fixture.ts';
import { ascribedBy } from './ascribed.ts';

function ascribed(id: string, decisions: readonly Decision[] = []): string {
  const index = indexOf({ ...ferryStory, decisions });
  return ascribedBy(index, index.attribution(id));
}

test('what the machine ascribed says to whom, and what stands in print where that is no name', () => {
  expect(ascribed('sail')).toBe('A program ascribed this to Anna Blum (printed: “she”)');
  expect(ascribed('captain')).toBe('A program ascribed this to the captain');
});

test('a source that is no person is named with its article', () => {
  const story = storyOf({
    articles: { post: 'Nobody was hurt, the report says.' },
    statements: [
      {
        title: 'Nobody was hurt',
        speaker: 'report',
        readings: [{ article: 'post', kind: 'indirect', content: ['Nobody was hurt'], source: 'the report' }],
      },
    ],
  });
  const speakers = story.speakers.map((one) => ({ ...one, name: 'report', kind: 'document' as const }));
  const index = indexOf({ ...story, speakers });
  expect(ascribedBy(index, story.attributions[0]!)).toBe('A program ascribed this to the report');
});

test('where nobody known says it, nobody is named', () => {
  expect(ascribed('ruin-courier')).toBe('A program found this; who says it is not clear');
  expect(ascribed('hours')).toBe('A program took this for the outlet’s own claim');
});

test('an editor’s hand is told from the machine’s', () => {
  expect(ascribed('sail', [{ do: 'reattribute', reading: 'sail', speaker: 'Anna Blum' }])).toBe(
    'A program found this; an editor ascribed it to Anna Blum (printed: “she”)',
  );
  expect(ascribed('ruin-courier', [{ do: 'reattribute', reading: 'ruin-courier', speaker: null }])).toBe(
    'A program found this; an editor left open who says it',
  );
  const add = {
    article: 'post',
    kind: 'assertion',
    speaker: null,
    content: ['The crossing takes two hours'],
    source: null,
    cue: null,
    statement: null,
  } as const;
  expect(ascribed('hours', [{ do: 'add', add }])).toBe('An editor added this as the outlet’s own claim');
});

test('of a long source the beginning stands in print', () => {
  const [, mayor] = ferryStory.articles;
  const long = `Mayor Anna Blum, ${'who has run the quay since the flood, '.repeat(3)}said it is late.`;
  const index = indexOf({
    ...ferryStory,
    articles: ferryStory.articles.map((article) =>
      article === mayor ? { ...article, text: long } : article,
    ),
  });
  const reading = index.attribution('ruin-times');
  const source = { start: 0, end: long.indexOf(' said') };
  expect(ascribedBy(index, { ...reading, source })).toMatch(
    /\(printed: “Mayor Anna Blum, who has .{10,50}…”\)$/,
  );
});
