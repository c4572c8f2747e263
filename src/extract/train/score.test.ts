import { expect, test } from 'vitest';
import { countDirectErrors, f1, newTally, scoreArticle, type Scored } from './score.ts';

const TEXT =
  'Mayor Ana Ruiz said, "The old bridge will close today." Critics warned that traffic would suffer.';

function attribution(source: string, cue: string, content: string): Scored {
  const at = (part: string) => [{ start: TEXT.indexOf(part), end: TEXT.indexOf(part) + part.length }];
  return { source: at(source), cue: at(cue), content: at(content) };
}

const SPEECH = attribution('Mayor Ana Ruiz', 'said', 'The old bridge will close today.');
const WARNING = attribution('Critics', 'warned', 'that traffic would suffer');

test('finds nothing wrong in what is annotated so', () => {
  const tally = newTally();
  scoreArticle(TEXT, [SPEECH, WARNING], [SPEECH, WARNING], tally);
  expect(tally).toMatchObject({
    golds: 2,
    guesses: 2,
    matched: 2,
    sourceRight: 2,
    goldDirect: 1,
    exactDirect: 1,
  });
  expect(f1(tally.sharedWords, tally.guessWords, tally.goldWords)).toBe(100);
});

test('matches from half of the words on and asks a direct quote for all', () => {
  const tally = newTally();
  const cut = attribution('Ruiz', 'said', 'The old bridge will');
  const scrap = attribution('Critics', 'warned', 'traffic');
  scoreArticle(TEXT, [SPEECH, WARNING], [cut, scrap], tally);
  expect(tally).toMatchObject({ matched: 1, sourceRight: 1, exactDirect: 0 });
});

test('calls a source wrong that shares no word with the annotated one', () => {
  const tally = newTally();
  scoreArticle(TEXT, [SPEECH], [{ ...SPEECH, source: WARNING.source }], tally);
  expect(tally).toMatchObject({ matched: 1, sourced: 1, sourceRight: 0 });
});

test('tells apart how direct quotes go wrong', () => {
  const errors = { wordsAround: 0, otherExtent: 0, missed: 0, unmarked: 0 };
  countDirectErrors(
    TEXT,
    [SPEECH],
    [attribution('Ruiz', 'said', 'said, "The old bridge will close today.')],
    errors,
  );
  countDirectErrors(TEXT, [SPEECH], [attribution('Ruiz', 'said', 'old bridge')], errors);
  countDirectErrors(TEXT, [SPEECH], [WARNING], errors);
  countDirectErrors(TEXT, [WARNING], [SPEECH], errors);
  expect(errors).toEqual({ wordsAround: 1, otherExtent: 1, missed: 1, unmarked: 1 });
});
