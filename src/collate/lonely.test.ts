import { expect, test } from 'vitest';
import { lonelyOf } from './lonely.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

test('what has too few words to say anything alone is told apart, unless an editor gave it a title', () => {
  const story = storyOf({
    articles: { post: 'Ek smiled. The keeper closed the old gate of the dam.', lamp: 'It rained.' },
    statements: [
      { title: 'Ek smiled', readings: [{ article: 'post', kind: 'assertion', content: ['Ek smiled'] }] },
      {
        title: 'The keeper closed the old gate of the dam',
        readings: [
          { article: 'post', kind: 'assertion', content: ['The keeper closed the old gate of the dam'] },
        ],
      },
    ],
  });
  const statements = story.statements.map((one) => ({ ...one, titleFrom: 'reading' as const }));
  const scraps = (given: typeof story) =>
    lonelyOf(indexOf(given)).flatMap((own) => own.statements.map(({ isScrap }) => isScrap));
  expect(scraps({ ...story, statements })).toEqual([true, false]);
  expect(scraps(story)).toEqual([false, false]);
});

test('words without content make no statement', () => {
  const said = 'It is what it is and so it was';
  const story = storyOf({
    articles: { post: `${said}.` },
    statements: [{ title: said, readings: [{ article: 'post', kind: 'assertion', content: [said] }] }],
  });
  const statements = story.statements.map((one) => ({ ...one, titleFrom: 'reading' as const }));
  expect(lonelyOf(indexOf({ ...story, statements }))[0]!.statements[0]!.isScrap).toBe(true);
});

test('what is attributed stands before what the outlet says itself, each in text order', () => {
  const [own, fall, night] = [
    'The gate broke on Monday',
    'Nobody was hurt in the fall',
    'The crew left the harbour at night',
  ] as const;
  const story = storyOf({
    articles: { post: `${own}. ${fall}, Ek said. ${night}, Lind said.` },
    statements: [
      { title: own, readings: [{ article: 'post', kind: 'assertion', content: [own] }] },
      { title: night, readings: [{ article: 'post', kind: 'indirect', content: [night] }] },
      { title: fall, readings: [{ article: 'post', kind: 'indirect', content: [fall] }] },
    ],
  });
  const [lonely] = lonelyOf(indexOf(story));
  expect(lonely!.statements.map(({ statement }) => statement.title)).toEqual([fall, night, own]);
});
