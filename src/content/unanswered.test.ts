import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeLedger } from '../permalinks/ledger-file.ts';
import { ledgerPassage } from '../permalinks/ledger.ts';
import { storyAttribution } from '../permalinks/world.fixture.ts';
import { unansweredPermalinks } from './unanswered.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'unanswered-'));
});
afterEach(() => rm(root, { recursive: true }));

const TEXT = 'The ferry will sail again on Monday';
const passage = (id: string, leadsTo: string | null) => ({
  ...ledgerPassage(storyAttribution(id, 'herald', [{ start: 0, end: TEXT.length }]), TEXT),
  leadsTo,
});

/** A folder with a ledger and a built site with pages at some addresses. */
async function withPages(...paths: string[]): Promise<string[]> {
  const ledger = writeLedger({
    format: 'as-reported/permalinks',
    version: 1,
    story: 'ferry',
    passages: [passage('sail', 'sail'), passage('gone', null)],
    statements: [{ id: 'sailing', title: TEXT, readings: ['sail'], leadsTo: 'sailing' }],
  });
  await mkdir(join(root, 'permalinks'));
  await writeFile(join(root, 'permalinks', 'ferry.json'), ledger);
  for (const path of paths) await mkdir(join(root, 'site', path), { recursive: true });
  const problems = await unansweredPermalinks(root, join(root, 'site'));
  return problems.map(({ found }) => found);
}

test('A site that answers every address that was published has nothing wrong', async () => {
  expect(await withPages('q/sail', 'q/gone', 's/sailing')).toEqual([]);
});

test('A published address without a page is named, be it of what is gone', async () => {
  expect(await withPages('q/sail', 's/gone')).toEqual(['none for /q/gone/', 'none for /s/sailing/']);
});

test('A folder without ledgers has published nothing', async () => {
  expect(await unansweredPermalinks(join(root, 'nothing'), root)).toEqual([]);
});
