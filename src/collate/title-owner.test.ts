import { expect, test } from 'vitest';
import { asTitle } from '../align/title.ts';
import type { Statement } from '../model.ts';
import { indexOf } from './story-index.ts';
import { storyOf, type ReadingDraft } from './story.fixture.ts';
import { titleOwner } from './title-owner.ts';

const TEXTS = {
  post: '“The levy is a power grab for the towns,” Lind said.',
  lamp: 'Lind has said the levy is dead on arrival.',
  wire: 'The levy is a “power grab for the towns,” Lind told reporters.',
  radio: '“The levy is a power grab for the towns,” Bo Ek said.',
};
const READINGS: Readonly<Record<keyof typeof TEXTS, ReadingDraft>> = {
  post: { article: 'post', kind: 'direct', content: ['“The levy is a power grab for the towns,”'] },
  lamp: { article: 'lamp', kind: 'indirect', content: ['the levy is dead on arrival'], cue: 'has said' },
  wire: { article: 'wire', kind: 'mixed', content: ['The levy is a “power grab for the towns,”'] },
  radio: {
    article: 'radio',
    kind: 'direct',
    content: ['“The levy is a power grab for the towns,”'],
    speaker: 'bo-ek',
  },
};

/** The owner of a title that is the words of the first of some outlets' readings. */
function ownerOf(...outlets: (keyof typeof TEXTS)[]) {
  const story = storyOf({
    articles: TEXTS,
    statements: [{ title: '', speaker: 'ada-lind', readings: outlets.map((outlet) => READINGS[outlet]) }],
  });
  const title = asTitle(READINGS[outlets[0]!].content.join(' … '));
  const statement: Statement = { ...story.statements[0]!, title, titleFrom: 'reading' };
  const { by, source, articles } = titleOwner(indexOf(story), statement);
  return [by, source?.name, ...articles.map(({ id }) => id)];
}

test('words that stand in quotation marks are the speaker’s, as printed by those who quote them of this speaker', () => {
  expect(ownerOf('post', 'lamp')).toEqual(['spoken', 'Ada Lind', 'post']);
  expect(ownerOf('post', 'radio')).toEqual(['spoken', 'Ada Lind', 'post']);
});

test('a paraphrase is the outlet’s words, with quoted words in it too', () => {
  expect(ownerOf('lamp', 'post')).toEqual(['outlet', 'Ada Lind', 'lamp']);
  expect(ownerOf('wire', 'lamp')).toEqual(['outlet', 'Ada Lind', 'wire']);
});

test('what one outlet paraphrases in the words that another quotes is spoken', () => {
  expect(ownerOf('wire', 'post')).toEqual(['spoken', 'Ada Lind', 'post']);
});

test('an editor’s title is nobody else’s', () => {
  const story = storyOf({ articles: TEXTS, statements: [{ title: 'The levy', readings: [READINGS.post] }] });
  expect(titleOwner(indexOf(story), story.statements[0]!)).toMatchObject({ by: 'editor', articles: [] });
});
