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

/** A statement that two outlets report from Ada Lind, called by the words of one of them. */
function reported(kind: 'direct' | 'indirect', post: string, times: string, title = post) {
  const reading = (article: string, content: string) => ({ article, kind, content: [content] });
  const { statements, ...story } = storyOf({
    articles: { post: `Ada Lind said ${post}.`, times: `Ada Lind said ${times}.` },
    statements: [{ title, speaker: 'ada-lind', readings: [reading('post', post), reading('times', times)] }],
  });
  const called = { ...statements[0]!, titleFrom: 'reading' as const };
  return statementCard(indexOf({ ...story, statements: [called] }), called);
}

test('an outlet’s words are said to be the outlet’s', () => {
  const { quoted, speaker } = reported(
    'indirect',
    'the old ferry was late again',
    'that the ferry came late on Monday',
  );
  expect(quoted).toBe(false);
  expect(speaker).toMatch(/^Ada Lind, in (?:Post|Times)’s words$/);
});

test('of several quotations a card has the one that the statement is called by', () => {
  const short = '“the old ferry was late again”';
  const long = '“the ferry was late again on Monday, as it has been on so many days before that one”';
  for (const [post, times] of [
    [short, long],
    [long, short],
  ] as const)
    expect(reported('direct', post, times, 'The old ferry was late again').words).toBe(short);
});
