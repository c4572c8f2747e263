import { expect, test } from 'vitest';
import { asTitle } from '../align/title.ts';
import { reportsOf } from '../collate/reports.ts';
import { indexOf } from '../collate/story-index.ts';
import { storyOf } from '../collate/story.fixture.ts';
import { ferryStory } from './ferry.fixture.ts';
import { statementLine } from './statement-line.ts';

const index = indexOf(ferryStory);
const ruin = ferryStory.statements.find(({ id }) => id === 'ruin')!;
const reports = reportsOf(index, ruin);

test('a statement in one outlet’s list has the source that this outlet names', () => {
  const whoIn = (outlet: string) =>
    statementLine(
      index,
      ruin,
      reports.filter(({ article }) => article.id === outlet),
    ).who;
  expect(whoIn('times')).toBe('Anna Blum, said: ');
  expect(whoIn('courier')).toBe('“Officials”, said: ');
});

test('where outlets name different sources, all are named', () => {
  expect(statementLine(index, ruin, reports).who).toBe('According to Anna Blum (A and B), “Officials” (C): ');
});

test('an outlet’s own voice is called so', () => {
  const hours = ferryStory.statements.find(({ id }) => id === 'hours')!;
  expect(statementLine(index, hours, reportsOf(index, hours))).toMatchObject({ who: 'In its own voice: ' });
});

test('a title that names its source is not given it twice', () => {
  const denial = storyOf({
    articles: { post: 'Ek denied that the dam holds.' },
    statements: [
      {
        title: 'the dam holds',
        speaker: 'ek',
        readings: [
          { article: 'post', kind: 'indirect', content: ['the dam holds'], cue: 'denied', source: 'Ek' },
        ],
      },
    ],
  });
  const statement = {
    ...denial.statements[0]!,
    title: asTitle('the dam holds'),
    titleFrom: 'reading' as const,
  };
  const denied = indexOf({ ...denial, statements: [statement] });
  expect(statementLine(denied, statement, reportsOf(denied, statement))).toMatchObject({
    who: '',
    title: 'Ek “denied” that the dam holds',
  });
});

test('a title is a quotation where only “that” stands outside the marks', () => {
  const lineOf = (content: string) => {
    const story = storyOf({
      articles: { post: `Ek said ${content}.` },
      statements: [
        {
          title: '',
          speaker: 'ek',
          readings: [{ article: 'post', kind: 'mixed', content: [content], cue: 'said', source: 'Ek' }],
        },
      ],
    });
    const title = asTitle(content);
    const statement = { ...story.statements[0]!, title, titleFrom: 'reading' as const };
    const index = indexOf({ ...story, statements: [statement] });
    return statementLine(index, statement, reportsOf(index, statement));
  };
  expect(lineOf('that “the dam will hold for now”')).toMatchObject({ quoted: true });
  expect(lineOf('that the dam “will hold for now”')).toMatchObject({ quoted: false });
});

test('no outlet is given another one’s words for a title', () => {
  const levy = storyOf({
    articles: {
      post: '“The levy is a power grab for the towns,” Ek said.',
      lamp: 'Ek said that the levy takes power from the towns.',
    },
    statements: [
      {
        title: 'The levy is a power grab for the towns',
        speaker: 'ek',
        readings: [
          { article: 'post', kind: 'direct', content: ['“The levy is a power grab for the towns,”'] },
          { article: 'lamp', kind: 'indirect', content: ['the levy takes power from the towns'] },
        ],
      },
    ],
  });
  const statement = { ...levy.statements[0]!, titleFrom: 'reading' as const };
  const [post, lamp] = reportsOf(indexOf(levy), statement);
  expect(statementLine(indexOf(levy), statement, [post!])).toMatchObject({
    title: 'The levy is a power grab for the towns',
    quoted: true,
  });
  expect(statementLine(indexOf(levy), statement, [lamp!])).toMatchObject({
    title: expect.stringMatching(/the levy takes power from the towns$/i) as string,
    quoted: false,
  });
});

test('a reporting word that the title holds is not said before it too', () => {
  const charges = storyOf({
    articles: { post: 'Ek defended the dam, calling such charges nonsense.' },
    statements: [
      {
        title: 'Calling such charges nonsense',
        speaker: 'ek',
        readings: [
          {
            article: 'post',
            kind: 'indirect',
            content: ['calling such charges nonsense'],
            cue: 'calling',
            source: 'Ek',
          },
        ],
      },
    ],
  });
  const statement = { ...charges.statements[0]!, titleFrom: 'reading' as const };
  const inStory = indexOf(charges);
  const { who, title } = statementLine(inStory, statement, reportsOf(inStory, statement));
  expect(title).toMatch(/calling such charges nonsense$/);
  expect(who).toMatch(/^\S+: $/);
});
