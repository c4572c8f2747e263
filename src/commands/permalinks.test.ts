import { expect, test, vi } from 'vitest';
import { writeTogether } from '../content/write-together.ts';
import { permalinks } from './permalinks.ts';

vi.mock('../content/write-together.ts', () => ({ writeTogether: vi.fn() }));
vi.mock('../content/read.ts', () => ({
  readContent: () => ({
    content: { stories: [{ id: 'ferry', ledger: null, ledgerFile: 'permalinks/ferry.json' }] },
    problems: [],
  }),
}));
vi.mock('./analysed-content.ts', () => ({
  analysedContent: () => ({
    problems: [],
    ledgerOf: () => Promise.resolve('{"passages":[],"statements":[]}'),
  }),
}));

test('A ledger is said to be written only once it is', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  vi.mocked(writeTogether).mockRejectedValueOnce(new Error('no space left'));
  await expect(permalinks([])).rejects.toThrow('no space left');
  expect(said).not.toHaveBeenCalled();
  await permalinks([]);
  expect(said).toHaveBeenCalledExactlyOnceWith('permalinks/ferry.json: no permalinks');
  said.mockRestore();
});
