import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ContentError, shown } from '../content/problem.ts';
import { parseRecord, recordFile, type AnalysisRecord } from './record.ts';

/**
 * Writes the records with these keys, one a line, to a file that `assemble`
 * takes, on whichever machine. Written beside its place first: nothing
 * half-written remains.
 */
export async function writeShare(file: string, keys: readonly string[], folder: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    const handle = await open(draft, 'w');
    try {
      for (const key of keys) await handle.write(await readFile(recordFile(key, folder)));
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}

/** The records of a part, one after the other. Throws a `ContentError` at a line that holds none. */
export async function* readShare(file: string): AsyncGenerator<AnalysisRecord> {
  let line = 0;
  for await (const text of linesOf(file)) {
    line++;
    const record = parseRecord(text);
    if (record === null)
      throw new ContentError([
        {
          file,
          line,
          expected: 'a story’s analysis as “compare --share” writes it',
          found: shown(text),
          remedy: 'Run compare --share again for this part.',
        },
      ]);
    yield record;
  }
}

/** Lines between line feeds alone: other separators can stand in an article's words. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const [...lines] = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
