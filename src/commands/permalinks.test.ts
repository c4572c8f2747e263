import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { writeTogether } from '../content/write-together.ts';
import { permalinks } from './permalinks.ts';

vi.mock('../content/write-together.ts', () => ({ writeTogether: vi.fn() }));

/** The ledger as it stands in its file, and as the analysis brings it up to date. */
const ledger = vi.hoisted(() => ({ filed: null as string | null, now: '' }));
vi.mock('../content/read.ts', () => ({
  readContent: () => ({
    content: { stories: [{ id: 'ferry', ledger: ledger.filed, ledgerFile: 'permalinks/ferry.json' }] },
    problems: [],
  }),
}));
vi.mock('./analysed-content.ts', () => ({
  analysedContent: () => ({ problems: [], ledgerOf: () => Promise.resolve(ledger.now) }),
}));

const said = vi.spyOn(console, 'log').mockReturnValue();
beforeEach(() => {
  ledger.filed = null;
  ledger.now = '{"passages":[],"statements":[]}';
  said.mockClear();
  vi.mocked(writeTogether).mockClear();
});
afterAll(() => said.mockRestore());

test('A ledger is said to be written only once it is', async () => {
  vi.mocked(writeTogether).mockRejectedValueOnce(new Error('no space left'));
  await expect(permalinks([])).rejects.toThrow('no space left');
  expect(said).not.toHaveBeenCalled();
  await permalinks([]);
  expect(said).toHaveBeenCalledExactlyOnceWith('permalinks/ferry.json: no permalinks');
});

test('What a ledger comes to is said: all its permalinks, how many of them moved, how many are gone', async () => {
  const there = (id: string) => ({ id, leadsTo: id });
  ledger.now = JSON.stringify({
    passages: [there('a'), there('b'), { id: 'c', leadsTo: 'a' }, { id: 'd', leadsTo: 'b' }],
    statements: [there('e'), { id: 'f', leadsTo: null }],
  });
  await permalinks([]);
  expect(said).toHaveBeenCalledExactlyOnceWith(
    'permalinks/ferry.json: six permalinks, two of them moved, one gone',
  );
  expect(writeTogether).toHaveBeenCalledExactlyOnceWith([
    { path: 'permalinks/ferry.json', data: ledger.now },
  ]);
});

test('A ledger that is up to date is not written', async () => {
  ledger.filed = ledger.now;
  await permalinks([]);
  expect(said).toHaveBeenCalledExactlyOnceWith('every ledger is up to date');
  expect(writeTogether).toHaveBeenCalledExactlyOnceWith([]);
});
