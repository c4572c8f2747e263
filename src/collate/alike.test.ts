import { expect, test } from 'vitest';
import type { Story } from '../model.ts';
import { alikeIn, isOneSentence } from './alike.ts';
import { matrixOf } from './matrix.ts';
import { specimenOf } from './specimen.ts';
import { indexOf } from './story-index.ts';
import { matchedWith, storyOf, type ReadingDraft } from './story.fixture.ts';

const quote = (article: string, words: string): ReadingDraft => ({
  article,
  kind: 'direct',
  content: [`“${words}”`],
});

/** Two outlets, each with the quotations given; the first of each stands in the statement. */
function quoting(post: readonly string[], lamp: readonly string[], score = 0.95): Story {
  const text = (words: readonly string[]) => words.map((each) => `“${each}” Ek said.`).join('\n\n');
  const rest = [
    ...post.slice(1).map((each) => quote('post', each)),
    ...lamp.slice(1).map((each) => quote('lamp', each)),
  ];
  const story = storyOf({
    articles: { post: text(post), lamp: text(lamp) },
    statements: [
      { title: 'Ek', speaker: 'ek', readings: [quote('post', post[0]!), quote('lamp', lamp[0]!)] },
      ...rest.map((reading) => ({ title: 'Other', speaker: 'ek', readings: [reading] })),
    ],
  });
  const [first, ...others] = story.statements;
  const [a, b] = first!.readings as [string, string];
  const match = { sharedWords: [], sameSpeaker: true, sharedFigures: [], score, by: 'machine' as const };
  const matches = [
    { ...match, reading: a, nearest: b },
    { ...match, reading: b, nearest: a },
  ];
  return { ...story, statements: [{ ...first!, matches }, ...others] };
}

function shownOf(story: Story) {
  const index = indexOf(story);
  const [statement] = story.statements;
  return {
    alike: [...alikeIn(index, statement!)],
    isLead: specimenOf(index) !== null,
    heading: matrixOf(index)[0]?.heading,
  };
}

const SAME = { alike: ['post', 'lamp'], isLead: true, heading: 'differing' };
const NOT_SAME = { alike: [], isLead: false, heading: 'several' };

test('two wordings of one sentence are alike, lead the story and stand under their heading', () => {
  expect(shownOf(quoting(['The old dam will hold'], ['The old dam can hold']))).toEqual(SAME);
});

test('quotations with fewer than half of their content words in common are two sentences', () => {
  expect(
    shownOf(
      quoting(['We talk of a flood in the valley'], ['We have a flood of letters and crooks every winter']),
    ),
  ).toEqual(NOT_SAME);
});

test('one word in common makes no sentence', () => {
  expect(shownOf(quoting(['I know that mistrust'], ['the mistrust']))).toEqual(NOT_SAME);
});

test('what the machine is not very sure of is no wording of one sentence', () => {
  expect(shownOf(quoting(['The old dam will hold'], ['The old dam can hold'], 0.8))).toEqual({
    ...NOT_SAME,
    heading: 'unsure',
  });
});

test('an article that quotes both sentences elsewhere has a better partner', () => {
  expect(
    shownOf(
      quoting(
        ['I am the keeper of the old dam'],
        ['The boy who was stopped at the gate is now keeper of the dam', 'I am the keeper of this old dam'],
      ),
    ),
  ).toEqual(NOT_SAME);
});

test('an article that quotes the rest elsewhere has not left it out', () => {
  expect(
    shownOf(
      quoting(
        ['I did not need to do it, but I do it faster'],
        ['But I do it faster', 'I did not need to do it'],
      ),
    ),
  ).toEqual(NOT_SAME);
});

test('an editor’s look counts for more than the machine’s doubt', () => {
  const story = quoting(['The old dam will hold'], ['The old dam can hold'], 0.8);
  const [first, ...others] = story.statements;
  expect(shownOf({ ...story, statements: [{ ...first!, edited: true }, ...others] })).toEqual(SAME);
});

test('lines that share too few words are no one sentence', () => {
  expect(isOneSentence(['the old dam will hold', 'the old dam can hold'])).toBe(true);
  expect(isOneSentence(['the old dam will hold', 'a flood comes every winter'])).toBe(false);
  expect(isOneSentence(['the old dam will hold', 'it was'])).toBe(false);
  expect(isOneSentence(['the old dam will hold until the flood comes in winter', 'the old dam'])).toBe(false);
  expect(isOneSentence(['it is', 'it was'])).toBe(false);
});

test('what another article quotes elsewhere is no better partner', () => {
  const [post, star] = [
    '“The old dam will hold” Ek said. (The old dam can hold.)',
    '“The old mill is a ruin” Ek said “The old dam can hold.”',
  ] as const;
  const story = quoting(['The old dam will hold'], ['The old dam can hold']);
  const whole = storyOf({
    articles: { post, lamp: story.articles[1]!.text, star },
    statements: [
      {
        title: 'Ek',
        speaker: 'ek',
        readings: [quote('post', 'The old dam will hold'), quote('lamp', 'The old dam can hold')],
      },
      { title: 'Other', speaker: 'ek', readings: [quote('star', 'The old dam can hold.')] },
    ],
  });
  expect(star.indexOf('The old dam')).toBe(post.lastIndexOf('The old dam'));
  const [first, ...others] = whole.statements;
  const statements = [matchedWith(first!, [0.95, 0.95]), ...others];
  expect(shownOf({ ...whole, statements }).alike).toEqual(['post', 'lamp']);
});
