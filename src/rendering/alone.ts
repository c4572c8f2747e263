import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { isRunning } from './is-running.ts';

/** How long to wait before looking again whether another process is done, in milliseconds: renames take few. */
const PAUSE = 20;

/**
 * Does some work while no other process that asks for the same `lock`, the path of a file
 * in a folder that is there, does its own; waits until it has its turn. What a process left
 * that was stopped is no lock.
 */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  while (!(await take(lock))) await setTimeout(PAUSE);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = await readFile(lock, 'utf8').catch(() => '');
  // It is empty for a moment, before its number is written.
  if (holder !== '' && !isRunning(Number(holder))) await removeStale(lock);
  return false;
}

/** Of several that find the same one, one renames it: what the others find then is another's. */
async function removeStale(lock: string): Promise<void> {
  const aside = `${lock}-${process.pid}`;
  await rename(lock, aside).catch(() => undefined);
  await rm(aside, { force: true });
}
