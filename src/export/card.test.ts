import { expect, test } from 'vitest';
import { indexOf } from '../collate/story-index.ts';
import { HARBOUR, storyOf } from '../collate/story.fixture.ts';
import { quoteCard, statementCard } from './card.ts';

const index = indexOf(HARBOUR);
const [quoted, counted] = HARBOUR.statements;

test('the card of a statement that an outlet quotes has its words and who said them', () => {
  expect(statementCard(index, quoted!)).toMatchObject({
    kicker: 'Strike in the harbour',
    words: expect.stringContaining('When the crews leave the harbour, the strike will stop') as string,
    quoted: true,
    speaker: 'Ada Lind',
    path: '/s/s0/',
  });
});

test('what nobody quotes goes by its title, and names no speaker where an outlet states it', () => {
  expect(statementCard(index, counted!)).toMatchObject({
    words: 'How many strike',
    quoted: false,
    speaker: 'Attributed by some, stated by others',
  });
});

test('an editor’s title is not given for the speaker’s words', () => {
  const story = storyOf({
    articles: { post: 'Ada Lind said the ferry was late.' },
    statements: [
      {
        title: 'A late ferry',
        speaker: 'ada-lind',
        readings: [{ article: 'post', kind: 'indirect', content: ['the ferry was late'] }],
      },
    ],
  });
  expect(statementCard(indexOf(story), story.statements[0]!)).toMatchObject({
    words: 'A late ferry',
    speaker: 'Ada Lind, in the editor’s words',
  });
});

test('what outlets state themselves has no speaker', () => {
  const story = storyOf({
    articles: { post: 'The ferry was late.', times: 'The ferry came late.' },
    statements: [
      {
        title: 'The ferry was late',
        readings: [
          { article: 'post', kind: 'assertion', content: ['The ferry was late'] },
          { article: 'times', kind: 'assertion', content: ['The ferry came late'] },
        ],
      },
    ],
  });
  expect(statementCard(indexOf(story), story.statements[0]!).speaker).toBe('In the outlets’ own voice');
  expect(quoteCard(indexOf(story), story.attributions[0]!)).toMatchObject({
    kicker: 'Post',
    words: 'The ferry was late',
    quoted: false,
    speaker: 'In the outlet’s own voice',
  });
});

test('the card of a passage says how many outlets report the same', () => {
  const card = quoteCard(index, index.attribution('r0-2'));
  expect(card).toMatchObject({ kicker: 'Coast Radio', quoted: false, speaker: 'Ada Lind', path: '/q/r0-2/' });
  expect(card.summary).toBe(statementCard(index, quoted!).summary);
  expect(card.summary).not.toBe('');
});
