import { expect, test } from 'vitest';
import { markedWords } from './marked-words.ts';
import { markWords, sharedWords } from './marks.ts';
import { reportsOf } from './reports.ts';
import { indexOf } from './story-index.ts';
import { storyOf } from './story.fixture.ts';

/** What is shown of the first text, in its own words, of a statement that both report, cut to `limit` words. */
function shown(limit: number, post: string, times: string): string {
  const story = storyOf({
    articles: { post, times },
    statements: [
      {
        title: 'The strike',
        readings: [
          { article: 'post', kind: 'assertion', content: [post] },
          { article: 'times', kind: 'assertion', content: [times] },
        ],
      },
    ],
  });
  const reports = reportsOf(indexOf(story), story.statements[0]!);
  const runs = markedWords(
    { id: 'post', text: post },
    reports[0]!.shown,
    markWords(reports),
    limit,
    sharedWords(reports),
  );
  return runs.map(({ text }) => text).join(' ');
}

const LONG =
  'The mayor signed the paper anyway to avoid another blockade after a quarrel on quays had closed the gates of several yards for weeks and left 800 dockers without pay';

test('a long reading is cut around what another outlet reports, not from its start', () => {
  expect(shown(12, LONG, 'Some 800 dockers went without pay')).toMatch(/^… .*left 800 dockers without pay$/);
});

test('a long reading is cut around its middle where that is what another outlet reports', () => {
  expect(shown(12, LONG, 'Blockade: quarrel closed quays')).toBe(
    '… to avoid another blockade after a quarrel on quays had closed the …',
  );
});

test('a reading that fits, or shares its beginning, is shown from the start', () => {
  expect(shown(40, LONG, 'Some 800 dockers went without pay')).toBe(LONG);
  expect(shown(6, LONG, 'The mayor signed a paper')).toBe('The mayor signed the paper anyway …');
});

test('the space inside quotation marks is left out with them', () => {
  const text = 'Ek dit : « Nous partons », puis rien.';
  const span = { start: text.indexOf('«') + 1, end: text.indexOf('»') };
  const runs = markedWords({ id: 'post', text }, [{ content: [span], quoted: [span] }], () => 'shared', 20);
  expect(runs.map((run) => run.text)).toEqual(['Nous partons']);
});
