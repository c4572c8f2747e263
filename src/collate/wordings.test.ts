import { expect, test } from 'vitest';
import { markWords } from './marks.ts';
import { reportsOf } from './reports.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';
import { wordingsOf } from './wordings.ts';

const STORY = storyOf({
  articles: {
    gazette: '“The dam will hold,” Ek said. He had called it safe before.',
    lamp: 'Ek: “the dam will hold”.',
    post: '“The dam will stand,” said Ek.',
    radio: 'Ek promised that the dam “will hold”.',
    wire: 'According to Ek the dam is safe.',
  },
  statements: [
    {
      title: 'The dam holds',
      speaker: 'ek',
      readings: [
        { article: 'gazette', kind: 'direct', content: ['“The dam will hold,”'] },
        { article: 'gazette', kind: 'indirect', content: ['it safe before'] },
        { article: 'lamp', kind: 'direct', content: ['“the dam will hold”'] },
        { article: 'post', kind: 'direct', content: ['“The dam will stand,”'] },
        { article: 'radio', kind: 'mixed', content: ['the dam “will hold”'] },
        { article: 'wire', kind: 'indirect', content: ['the dam is safe'] },
      ],
    },
  ],
});

test('groups readings by treatment and wording, most shared first, repetitions last', () => {
  const reports = reportsOf(indexOf(STORY), STORY.statements[0]!);
  const groups = wordingsOf(reports, markWords(reports));
  expect(
    groups.map(({ treatment, outlets, wordings }) => [
      treatment,
      outlets,
      wordings.map(({ readings }) => readings.map(({ report }) => report.article.id)),
    ]),
  ).toEqual([
    ['quoted', 3, [['gazette', 'lamp'], ['post']]],
    ['partly', 1, [['radio']]],
    ['paraphrased', 1, [['wire']]],
    ['again', 1, [['gazette']]],
  ]);
});

test('a line that joins several utterances of an outlet names each of them, sentences of one once', () => {
  const story = storyOf({
    articles: {
      gazette: '“The dam will hold,” Ek said. “It is safe. We checked it,” he added.',
      post: '“The dam is safe,” said Ek.',
    },
    statements: [
      {
        title: 'The dam holds',
        speaker: 'ek',
        readings: [
          { article: 'gazette', kind: 'direct', content: ['“The dam will hold,”'] },
          { article: 'gazette', kind: 'direct', content: ['“It is safe.'] },
          { article: 'gazette', kind: 'direct', content: ['We checked it,”'] },
          { article: 'post', kind: 'direct', content: ['“The dam is safe,”'] },
        ],
      },
    ],
  });
  const [, safe, checked] = story.attributions;
  const divided = story.attributions.map((each) =>
    each === safe || each === checked ? { ...each, partOf: 'added' } : each,
  );
  const reports = reportsOf(indexOf({ ...story, attributions: divided }), story.statements[0]!);
  const [quoted] = wordingsOf(reports, markWords(reports));
  const joined = quoted!.wordings.flatMap(({ readings }) => readings.map((reading) => reading.joined));
  expect(joined.map((some) => some.map(({ id }) => id))).toEqual([[safe!.id], []]);
});
