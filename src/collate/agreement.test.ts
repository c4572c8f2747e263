import { expect, test } from 'vitest';
import type { AttributionKind } from '../model.ts';
import { agreementOf } from './agreement.ts';
import { reportsOf } from './reports.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

/** How each of some outlets reports "the ferry is late"; null for an outlet that does not. */
function sentencesFor(
  outlets: readonly (readonly [kind: AttributionKind, words: string] | null)[],
  transcripts: readonly string[] = [],
  hasEditor = true,
  elsewhere = 0,
): string {
  const entries = outlets.map((report, i) => [`outlet-${i + 1}`, report?.[1] ?? 'It rained.'] as const);
  const story = storyOf({
    articles: Object.fromEntries(entries),
    transcripts,
    statements: [
      {
        title: 'The ferry is late',
        speaker: 'ada-lind',
        readings: outlets.flatMap((report, i) =>
          report === null ? [] : [{ article: `outlet-${i + 1}`, kind: report[0], content: [report[1]] }],
        ),
      },
    ],
  });
  const index = indexOf(story);
  const reports = reportsOf(index, story.statements[0]!);
  return agreementOf(reports, index.reports.length, hasEditor, elsewhere).sentences.join(' ');
}

const LATE = ['direct', '“The ferry is late”'] as const;
const DELAYED = ['direct', '“The ferry is delayed”'] as const;
const PART = ['mixed', 'the ferry is “late”'] as const;
const TOLD = ['indirect', 'the ferry was late'] as const;
const STATED = ['assertion', 'The ferry came late'] as const;

test('counts who quotes and how many wordings there are', () => {
  expect(sentencesFor([LATE, DELAYED, LATE, TOLD, null])).toBe(
    'Three of five outlets quote this, in two wordings. One paraphrases it. It is not in the text of one outlet.',
  );
});

test('says that it is in all texts where that is not said yet', () => {
  expect(sentencesFor([LATE, DELAYED, TOLD])).toBe(
    'Two of three outlets quote this, in two wordings. One paraphrases it. It is in all three texts.',
  );
});

test('says so when all quote the same words', () => {
  expect(sentencesFor([LATE, ['direct', '“the ferry is late.”']])).toBe(
    'Both outlets quote this, in the same words.',
  );
});

test('takes no spelling for another wording', () => {
  const spelled = (words: string) => ['direct', words] as const;
  expect(
    sentencesFor([
      spelled('“Sen. Ek honoured the two-day truce”'),
      spelled('“Senator Ek honored the 2 day truce”'),
    ]),
  ).toBe('Both outlets quote this, in the same words, in two spellings.');
  expect(sentencesFor([spelled('“We’re late”'), spelled('“We are late”')])).toContain('in two wordings');
  expect(sentencesFor([spelled('“The ferries left”'), spelled('“The ferry left”')])).toContain(
    'in two wordings',
  );
});

test('tells quoting from quoting in part, paraphrase and own voice', () => {
  expect(sentencesFor([LATE, PART, PART, TOLD, STATED, STATED])).toBe(
    'All six outlets report this. One quotes it, two quote some words of it, one paraphrases it and two state it in their own voice.',
  );
  expect(sentencesFor([TOLD, TOLD, null, null])).toBe(
    'Two of four outlets paraphrase this. It is not in the texts of two outlets.',
  );
});

test('says that nobody quotes it where some paraphrase and some state it', () => {
  expect(sentencesFor([TOLD, STATED, STATED])).toBe(
    'All three outlets report this; none quotes it. One paraphrases it and two state it in their own voice.',
  );
});

test('names the outlet that reports it alone', () => {
  expect(sentencesFor([null, PART, null])).toBe(
    'Only Outlet 2 reports this; some of it is quoted. It is not in the texts of two outlets.',
  );
});

test('has nothing to compare in a story of one outlet', () => {
  expect(sentencesFor([LATE])).toBe('The story has one outlet so far: there is no other to compare it with.');
});

test('sets a story’s one outlet beside the transcript', () => {
  expect(sentencesFor([LATE, LATE], ['outlet-2'])).toBe(
    'Outlet 1 reports this; it is a quotation. The transcript has the same words.',
  );
});

test('says so where only the transcript has it', () => {
  expect(sentencesFor([null, null, LATE], ['outlet-3'])).toBe(
    'Only the transcript has this. It is not in the texts of two outlets.',
  );
  expect(sentencesFor([LATE], ['outlet-1'])).toBe('Only the transcript has this.');
});

test('does not count a transcript as an outlet', () => {
  expect(sentencesFor([LATE, DELAYED, LATE], ['outlet-3'])).toBe(
    'Both outlets quote this, in two wordings. The transcript has one of the wordings.',
  );
});

test('says whether what is quoted is what was spoken', () => {
  expect(sentencesFor([LATE, LATE, DELAYED], ['outlet-3'])).toBe(
    'Both outlets quote this, in the same words. The transcript’s words are others.',
  );
  expect(sentencesFor([TOLD, TOLD, LATE], ['outlet-3'])).toBe(
    'Both outlets paraphrase this. The transcript has this too.',
  );
});

test('writes numbers up to twelve as words and larger ones in figures', () => {
  expect(sentencesFor(Array.from({ length: 12 }, () => LATE))).toContain('All twelve outlets quote this');
  expect(sentencesFor([...Array.from({ length: 13 }, () => DELAYED), null])).toContain(
    '13 of 14 outlets quote this',
  );
});

test('says no more than that something was not found where no editor has looked', () => {
  expect(sentencesFor([TOLD, TOLD, null, null], [], false)).toBe(
    'Two of four outlets paraphrase this. It was not found in the texts of two outlets.',
  );
  expect(sentencesFor([null, PART], [], false)).toBe(
    'Found in Outlet 2 only; some of it is quoted. It was not found in the text of one outlet.',
  );
});

test('a text that may report it in another statement does not lack it', () => {
  expect(sentencesFor([TOLD, TOLD, null], [], false, 1)).toBe(
    'Two of three outlets paraphrase this. It may be in the text of one outlet, in what was taken for another statement.',
  );
  expect(sentencesFor([TOLD, TOLD, null, null, null], [], false, 1)).toMatch(
    /It was not found in the texts of two outlets\. It may be in the text of one outlet, /,
  );
});
