import { expect, test } from 'vitest';
import type { Ledger } from './ledger.ts';
import { formerNames, formerSpeakers, movedAddresses, outletLeads } from './moved.ts';

const LEDGER: Ledger = {
  format: 'as-reported/permalinks',
  version: 1,
  story: 'ferry',
  passages: [],
  statements: [],
};

test('a story that was never renamed has no former address', () => {
  expect(movedAddresses(LEDGER, ['courier', 'herald'])).toEqual([]);
  expect(movedAddresses({ ...LEDGER, articles: [{ id: 'herald', leadsTo: 'herald' }] }, ['herald'])).toEqual(
    [],
  );
});

test('an article under another name leads on, and one that is gone to nothing', () => {
  const articles = [
    { id: 'gazette', leadsTo: null },
    { id: 'old-herald', leadsTo: 'herald' },
  ];
  expect(movedAddresses({ ...LEDGER, articles }, ['herald'])).toEqual([
    { path: '/stories/ferry/articles/gazette/', target: null },
    { path: '/stories/ferry/articles/old-herald/', target: '/stories/ferry/articles/herald/' },
  ]);
});

test('a story under another name leads on with all its articles, under all their names', () => {
  const ledger = { ...LEDGER, formerly: ['boats'], articles: [{ id: 'old-herald', leadsTo: 'herald' }] };
  expect(movedAddresses(ledger, ['herald'])).toEqual([
    { path: '/stories/ferry/articles/old-herald/', target: '/stories/ferry/articles/herald/' },
    { path: '/stories/boats/', target: '/stories/ferry/' },
    { path: '/stories/boats/articles/herald/', target: '/stories/ferry/articles/herald/' },
    { path: '/stories/boats/articles/old-herald/', target: '/stories/ferry/articles/herald/' },
  ]);
});

test('an outlet under another name leads on, whichever story tells it, and one without articles to nothing', () => {
  const inStory = (leads: Readonly<Record<string, string | null>>) =>
    formerNames({ ...LEDGER, articles: Object.entries(leads).map(([id, leadsTo]) => ({ id, leadsTo })) }, [
      'herald',
      'courier',
    ]);
  const names = [
    inStory({ gazette: null, 'old-herald': null }),
    inStory({ 'old-herald': 'herald', courier: 'courier' }),
    inStory({ 'old-herald': 'courier', post: 'herald', lamp: 'gazette' }),
  ];
  expect([...outletLeads(names, new Set(['herald', 'courier', 'post']))]).toEqual([
    ['gazette', null],
    ['old-herald', 'herald'],
    ['lamp', null],
  ]);
});

test('speakers whom a story no longer names are former ones where no other story names them', () => {
  const ledger = { ...LEDGER, speakers: ['ada-lind', 'ines-bell', 'mayor'], names: { mayor: 'The mayor' } };
  expect(formerSpeakers(ledger, new Set(['ines-bell']))).toEqual([
    { id: 'ada-lind', name: null },
    { id: 'mayor', name: 'The mayor' },
  ]);
  expect(formerSpeakers(LEDGER, new Set())).toEqual([]);
});
