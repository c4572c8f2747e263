import { expect, test } from 'vitest';
import { specimenOf } from './specimen.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';

test('opens with the sentence that most outlets quote differently, and names who does not quote it', () => {
  const specimen = specimenOf(indexOf(HARBOUR))!;
  expect(specimen.statement.id).toBe('s0');
  expect(specimen.system.witnesses).toHaveLength(3);
  expect(specimen.others.map(({ report }) => report.article.id)).toEqual(['coast-radio']);
});

test('has no example where no two outlets quote one sentence', () => {
  const story = storyOf({
    articles: { one: 'The dam is safe.', two: 'The dam holds.' },
    statements: [
      {
        title: 'The dam is safe',
        readings: [
          { article: 'one', kind: 'assertion', content: ['The dam is safe'] },
          { article: 'two', kind: 'assertion', content: ['The dam holds'] },
        ],
      },
    ],
  });
  expect(specimenOf(indexOf(story))).toBeNull();
});

test('has no example where two outlets quote a sentence in other spellings alone', () => {
  const quoted = [
    '“The harbour tax filing is shut,” Lind said.',
    '“The harbor tax-filing is shut,” Lind said.',
  ];
  const [one, two] = quoted as [string, string];
  const reading = (article: string, text: string) => ({
    article,
    kind: 'direct' as const,
    content: [/“.*”/.exec(text)![0]],
  });
  const story = storyOf({
    articles: { one, two },
    statements: [{ title: 'Tax', readings: [reading('one', one), reading('two', two)] }],
  });
  expect(specimenOf(indexOf(story))).toBeNull();
});

test('opens with a whole sentence rather than with fragments, even with a longer one that fewer outlets quote', () => {
  const long = (verb: string) =>
    `“The harbour will ${verb} before the first storm of the autumn, since the northern pier has not been mended for eleven years and nobody on the town council has found the money to pay for new stones,” Lind said.`;
  const fragment = (words: string) => `Lind called it “${words} for every island school.”`;
  const texts = {
    one: `${long('close')} ${fragment('a heavy blow in a hard winter')}`,
    two: `${long('shut')} ${fragment('a heavy blow in a cold winter')}`,
    three: fragment('a heavy blow in a long winter'),
  };
  const quoting = (article: keyof typeof texts, kind: 'direct' | 'mixed', match: RegExp) => ({
    article,
    kind,
    content: [match.exec(texts[article])![0]],
  });
  const story = storyOf({
    articles: texts,
    statements: [
      {
        title: 'A blow',
        readings: (['one', 'two', 'three'] as const).map((id) => quoting(id, 'mixed', /“a heavy.*”/)),
      },
      {
        title: 'The harbour closes',
        readings: (['one', 'two'] as const).map((id) => quoting(id, 'direct', /“The harbour.*?”/)),
      },
    ],
  });
  const index = indexOf(story);
  expect(specimenOf(index)?.statement.title).toBe('The harbour closes');
  const [blow] = story.statements;
  const alone = indexOf({ ...story, statements: [blow!] });
  expect(specimenOf(alone)?.statement.title).toBe('A blow');
});
