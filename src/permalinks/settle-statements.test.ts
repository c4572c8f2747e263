import { expect, test } from 'vitest';
import type { Ledger, LedgerStatement } from './ledger.ts';
import { mayHaveId, settleStatements } from './settle-statements.ts';

const remembered = (id: string, ...readings: string[]): LedgerStatement => ({
  id,
  title: id,
  readings,
  leadsTo: id,
});

const ledgerOf = (...statements: LedgerStatement[]): Ledger => ({
  format: 'as-reported/permalinks',
  version: 1,
  story: 'ferry',
  passages: [],
  statements,
});

const READINGS = ['sail', 'sails', 'wait', 'fares', 'tickets'];

/** The ids of groups whose readings are where they were, new ones being called `new` and their place. */
function settled(
  groups: readonly (readonly string[])[],
  statements: readonly LedgerStatement[],
  { leads = {}, taken = [] }: { leads?: Record<string, string | null>; taken?: readonly string[] } = {},
): string[] {
  const where = new Map<string, string | null>(READINGS.map((id) => [id, id]));
  for (const [id, now] of Object.entries(leads)) where.set(id, now);
  return settleStatements(groups, ledgerOf(...statements), where, new Set(taken), (place) => `new-${place}`);
}

test('a group has the id under which most of its readings are remembered, else a new one', () => {
  const ids = settled(
    [['wait'], ['fares', 'sail', 'sails']],
    [remembered('fares', 'fares'), remembered('sailing', 'sail', 'sails')],
  );
  expect(ids).toEqual(['new-0', 'sailing']);
});

test('of two groups that a statement came apart into, the one with more of its readings keeps the id', () => {
  const ids = settled([['fares'], ['sail', 'sails']], [remembered('all', 'fares', 'sail', 'sails')]);
  expect(ids).toEqual(['new-0', 'all']);
});

test('of two statements that share as much with a group, the one with fewer other readings gives its id', () => {
  const statements = [remembered('a-large', 'sail', 'wait', 'fares'), remembered('small', 'sail')];
  expect(settled([['sail']], statements)).toEqual(['small']);
});

test('of two like each other, the one that is still there gives its id', () => {
  const gone = { ...remembered('a-gone', 'sail'), leadsTo: null };
  expect(settled([['sail']], [gone, remembered('there', 'sail')])).toEqual(['there']);
});

test('readings are looked for where they are now, and those that are gone tell nothing', () => {
  const statements = [remembered('boats', 'sail'), remembered('queue', 'wait')];
  const leads = { sail: 'tickets', wait: null };
  expect(settled([['tickets'], ['wait']], statements, { leads })).toEqual(['boats', 'new-1']);
});

test('an id that is in use already is not given again, neither a remembered nor a new one', () => {
  const ids = settled([['sail'], ['wait']], [remembered('boats', 'sail')], { taken: ['boats', 'new-1'] });
  expect(new Set([...ids, 'boats', 'new-1']).size).toBe(4);
});

test('an id that once meant other readings is not used again', () => {
  const gone = { ...remembered('new-0', 'tickets'), leadsTo: null };
  expect(settled([['sail']], [gone], { leads: { tickets: null } })).not.toContain('new-0');
});

test('of two like each other, the one that leads to itself goes before the one that leads to another', () => {
  const merged = { ...remembered('a-merged', 'sail'), leadsTo: 'other' };
  expect(settled([['sail']], [merged, remembered('there', 'sail')])).toEqual(['there']);
});

test('of two that are gone, the one that leads to another goes before the one that leads to nothing', () => {
  const gone = { ...remembered('a-gone', 'sail'), leadsTo: null };
  expect(settled([['sail']], [gone, { ...remembered('merged', 'sail'), leadsTo: 'other' }])).toEqual([
    'merged',
  ]);
});

test('a statement whose page has other readings than were found gives its id to none without one of these', () => {
  const split = { ...remembered('split', 'sail', 'wait'), shown: ['wait'] };
  const gone = { leads: { wait: null } };
  expect(settled([['sail']], [split], gone)).toEqual(['new-0']);
  expect(settled([['sail', 'wait']], [split])).toEqual(['split']);
  // What is not there any more is known again by what was found, for the sake of decisions that name it.
  expect(settled([['sail']], [{ ...split, leadsTo: 'heir' }], gone)).toEqual(['split']);
});

test('what is as it was found has its id, whatever an editor made of it, so that decisions still find it', () => {
  const merged = { ...remembered('merged', 'sail'), shown: ['wait'] };
  const into = { ...remembered('into', 'wait'), leadsTo: 'merged' };
  expect(settled([['sail'], ['wait']], [into, merged])).toEqual(['merged', 'into']);
});

test('a statement is known by the readings that an editor gave it where those that were found are gone', () => {
  const grown = { ...remembered('grown', 'wait'), shown: ['sail', 'wait'] };
  expect(settled([['sail']], [grown], { leads: { wait: null } })).toEqual(['grown']);
  expect(settled([['sail'], ['wait']], [grown])).toEqual(['new-0', 'grown']);
});

test('a group may go on under an id only with a reading of the page that had it', () => {
  const ledger = ledgerOf(
    { ...remembered('boats', 'sail', 'wait'), shown: ['sail'] },
    remembered('queue', 'fares'),
  );
  const mayHave = mayHaveId(
    ledger,
    new Map([
      ['sail', 'sails'],
      ['wait', 'wait'],
      ['fares', null],
    ]),
  );
  expect(mayHave('boats', ['wait', 'sails'])).toBe(true);
  expect(mayHave('boats', ['wait'])).toBe(false);
  expect(mayHave('queue', ['tickets'])).toBe(false);
  expect(mayHave('new', ['tickets'])).toBe(true);
});
