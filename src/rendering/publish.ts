import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../content/make-folder.ts';
import { alone } from './alone.ts';
import { isRunning } from './is-running.ts';

/** What stays where it is: a branch that a host publishes can be checked out in the folder. */
const NOT_OURS = '.git';

/** How the folder begins in which the former site waits: behind it stands the number of the process. */
const ASIDE = '.former-';

/** The file of the build that moves sites now: so two do not mix theirs. */
const LOCK = `${ASIDE}lock`;

/** Where in it the new site waits. */
const SITE = 'site';

/** Where in it the former site is while it is taken out of its place, and once it is out as a whole. */
const [BEING_TAKEN, TAKEN] = ['former', 'taken'];

/** What every site of ours has. */
const OF_A_SITE = ['index.html', '404.html'];

/**
 * Makes the folder `to` ready for a build that will end there: what a build left that was
 * stopped is ended. Throws unless the folder can be a site's: what stands there is replaced,
 * so it must be empty or a site, and nothing that a project lives in.
 */
export async function checkPlace(to: string): Promise<void> {
  const names = await namesIn(to);
  if (!names.some((name) => name.startsWith(ASIDE))) return checkIsForSite(to, names);
  await alone(join(to, LOCK), async () => {
    await endStopped(to);
    checkIsForSite(to, await namesIn(to));
  });
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

function checkIsForSite(to: string, names: readonly string[]): void {
  const others = names.filter((name) => name !== NOT_OURS && !name.startsWith(ASIDE));
  const isSite = OF_A_SITE.every((name) => others.includes(name)) && !others.includes('package.json');
  if (others.length > 0 && !isSite)
    throw new Error(
      `${to} holds other things than a site, and a build replaces what is there. Name another folder with --outDir, or empty it.`,
    );
}

/**
 * Puts a site that is complete in place of the one in the folder `to`, which
 * stays as it is until then, and if this fails. `from` is gone afterwards.
 */
export async function publish(from: string, to: string): Promise<void> {
  await makeFolder(to);
  const aside = await mkdtemp(join(to, `${ASIDE}${process.pid}-`));
  try {
    await move(from, join(aside, SITE));
    await alone(join(to, LOCK), () => replace(aside, to));
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Takes what is in the folder `to` into `aside`, and puts the site that waits there in its place: both, or neither. */
async function replace(aside: string, to: string): Promise<void> {
  const former = join(aside, BEING_TAKEN);
  try {
    await mkdir(former);
    for (const name of await readdir(to))
      if (name !== NOT_OURS && !name.startsWith(ASIDE)) await rename(join(to, name), join(former, name));
    await rename(former, join(aside, TAKEN));
    await moveAll(join(aside, SITE), to);
  } catch (error) {
    await putBack(aside, to).catch(() => undefined);
    throw error;
  }
}

/**
 * Ends what a process began that was stopped while it put a site in place: the folder `to`
 * holds one whole site afterwards, and nothing else. It may have been removing the former
 * one, which takes long, or have moved the half of one.
 */
async function endStopped(to: string): Promise<void> {
  for (const name of await readdir(to)) {
    const [, builder] = /^\.former-(\d+)-/.exec(name) ?? [];
    if (builder === undefined || isRunning(Number(builder))) continue;
    const aside = join(to, name);
    const names = await readdir(aside);
    if (names.includes(TAKEN)) await moveAll(join(aside, SITE), to);
    else if (names.includes(BEING_TAKEN)) await moveAll(join(aside, BEING_TAKEN), to);
    await rm(aside, { recursive: true, force: true });
  }
}

async function putBack(aside: string, to: string): Promise<void> {
  const names = await readdir(aside);
  const former = names.find((name) => name === TAKEN || name === BEING_TAKEN);
  if (former !== undefined) await moveAll(join(aside, former), to);
}

/** Moves what is in one folder into another, in place of what has its name. */
async function moveAll(source: string, target: string): Promise<void> {
  for (const name of await readdir(source)) {
    await rm(join(target, name), { recursive: true, force: true });
    await rename(join(source, name), join(target, name));
  }
}

/** Moves a folder, to another file system too. */
async function move(source: string, target: string): Promise<void> {
  await rename(source, target).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(source, target, { recursive: true });
    await rm(source, { recursive: true });
  });
}
