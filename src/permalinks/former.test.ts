import { expect, test } from 'vitest';
import { articleWith } from '../model.fixture.ts';
import { formerPermalinks } from './former.ts';
import type { Ledger, LedgerPassage } from './ledger.ts';
import { storyOf } from './world.fixture.ts';

const passage = (id: string, article: string, leadsTo: string | null): LedgerPassage => ({
  id,
  article,
  kind: 'direct',
  speaker: 'ines-bell',
  text: `Words of ${id}`,
  prefix: '',
  suffix: '',
  isPart: false,
  isRejected: false,
  leadsTo,
});

const LEDGER: Ledger = {
  format: 'as-reported/permalinks',
  version: 1,
  story: 'ferry',
  passages: [passage('gone', 'courier', null), passage('here', 'herald', 'here')],
  statements: [
    { id: 'now', title: 'It sails', readings: ['here'], leadsTo: 'now' },
    {
      id: 'then',
      title: 'It sank',
      readings: ['gone', 'here', 'never-known'],
      was: ['', 'It will sink'],
      leadsTo: 'now',
    },
  ],
};
const STORY = storyOf([articleWith('herald', ''), articleWith('courier', '')], [], []);

test('what is not there under its own id is former, a passage with its speaker', () => {
  const former = formerPermalinks(STORY, LEDGER);
  expect(former.map(({ kind, id, leadsTo }) => [kind, id, leadsTo])).toEqual([
    ['passage', 'gone', null],
    ['statement', 'then', 'now'],
  ]);
  expect(former[0]).toMatchObject({ was: 'Words of gone', article: 'courier', speaker: 'ines-bell' });
});

test('a former statement has the readings that are remembered, in the order of the articles, in their words of then', () => {
  expect(formerPermalinks(STORY, LEDGER)[1]!.readings).toEqual([
    { id: 'here', words: 'It will sink', article: 'herald' },
    { id: 'gone', words: 'Words of gone', article: 'courier' },
  ]);
});

test('what an editor took out and what an editor changed is shown as its page had it', () => {
  const [gone, here] = LEDGER.passages;
  const former = formerPermalinks(STORY, {
    ...LEDGER,
    passages: [{ ...gone!, was: 'Words of its page' }, here!],
    statements: [{ ...LEDGER.statements[1]!, shown: ['here'], was: ['It will sink'] }],
  });
  expect(former[0]?.was).toBe('Words of its page');
  expect(former[1]?.readings.map(({ id, words }) => [id, words])).toEqual([['here', 'It will sink']]);
});
