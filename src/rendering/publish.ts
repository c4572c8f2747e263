import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What stays where it is: a branch that a host publishes can be checked out in the folder. */
const NOT_OURS = '.git';

/** How the folder is called in which the former site waits. */
const ASIDE = '.former-';

/** What every site of ours has. */
const OF_A_SITE = ['index.html', '404.html'];

/**
 * Throws unless the folder `to` can be a site's: what stands there is replaced,
 * so it must be empty or a site, and nothing that a project lives in.
 */
export async function checkIsForSite(to: string): Promise<void> {
  const names = await readdir(to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const others = names.filter((name) => name !== NOT_OURS);
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
  await mkdir(to, { recursive: true });
  const aside = await mkdtemp(join(to, ASIDE));
  const [site, former] = [join(aside, 'site'), join(aside, 'former')];
  try {
    await move(from, site);
    await mkdir(former);
    for (const name of await readdir(to))
      if (name !== NOT_OURS && !name.startsWith(ASIDE)) await rename(join(to, name), join(former, name));
    await moveAll(site, to);
  } catch (error) {
    await moveAll(former, to).catch(() => undefined);
    throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
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
