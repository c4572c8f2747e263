import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { z } from 'zod';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { slug } from '../text/slug.ts';
import { decode } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { shownPath } from './shown-path.ts';
import { NO_FILE, unreadProblem } from './unread.ts';
import { checkYaml, type CheckedYaml } from './yaml.ts';

// Hidden files, drafts of files being written, copies that editors keep, what word processors, Windows and macOS put into folders.
const NO_CONTENT = /^[.#]|\.part$|~$|^~\$|^(?:thumbs\.db|desktop\.ini|__macosx)$/i;
/** What stands for a file that iCloud keeps elsewhere. */
const ELSEWHERE = /^\.(.+)\.icloud$/i;

/** Versions of a file that a merge left side by side: neither is what its author wrote. */
function unmerged(text: string, file: string): Problem | null {
  const begins = /^<{7}(?: .*)?$/m.exec(text)?.index;
  if (begins === undefined || !/^={7}$[^]*^>{7}(?: .*)?$/m.test(text.slice(begins))) return null;
  return {
    file,
    line: text.slice(0, begins).split('\n').length,
    expected: 'one version of the file',
    found: 'two, between the marks of a merge',
    remedy: 'Keep one of them, and remove the lines of “<”, “=” and “>”.',
  };
}

/** Reads below a root and gathers what is wrong. */
export class Folder {
  readonly problems: Problem[] = [];
  readonly root: string;
  constructor(root: string) {
    this.root = root;
  }
  /** Path as an editor would type it. */
  show(...parts: string[]): string {
    return shownPath(join(this.root, ...parts));
  }
  report(problem: Problem): void {
    this.problems.push(problem);
  }
  /**
   * Text of a file; null where there is none or it is no text (then reported). Waits for it:
   * hundreds of small files are read fastest one after the other.
   */
  text(...parts: string[]): string | null {
    let bytes: Uint8Array;
    try {
      const path = join(this.root, ...parts);
      const entry = statSync(path);
      // A pipe or a device would be read without end.
      if (!entry.isFile() && !entry.isDirectory()) throw Object.assign(new Error(), { code: NO_FILE });
      bytes = readFileSync(path);
    } catch (error) {
      return this.#unread(...parts)(error as NodeJS.ErrnoException);
    }
    const text = decode(bytes, this.show(...parts));
    const problem = typeof text === 'string' ? unmerged(text, this.show(...parts)) : text;
    if (problem === null) return text as string;
    this.report(problem);
    return null;
  }
  /** A YAML file checked against a schema, what is wrong with it reported; null where there is no such file. */
  yaml<T>(schema: z.ZodType<T>, ...parts: string[]): CheckedYaml<T> | null {
    const source = this.text(...parts);
    if (source === null) return null;
    const checked = checkYaml(source, schema, this.show(...parts));
    this.problems.push(...checked.problems);
    return checked;
  }
  /** Names in a folder, sorted, without hidden ones and what programs leave; none where there is no such folder. */
  async names(...parts: string[]): Promise<{ name: string; isFolder: boolean }[]> {
    const path = join(this.root, ...parts);
    const entries = await readdir(path, { withFileTypes: true }).catch(this.#unread(...parts));
    for (const { name } of entries ?? []) {
      const absent = ELSEWHERE.exec(name)?.[1];
      if (absent !== undefined)
        this.report({
          file: this.show(...parts, absent),
          line: null,
          expected: 'a file on this machine',
          found: 'one that iCloud keeps elsewhere',
          remedy: 'Download it: open its folder in the Finder, and click the cloud beside its name.',
        });
    }
    const names = (entries ?? [])
      .filter(({ name }) => !NO_CONTENT.test(name))
      .map(async (entry) => ({
        name: entry.name,
        isFolder: entry.isSymbolicLink()
          ? await stat(join(path, entry.name)).then(
              (target) => target.isDirectory(),
              () => false,
            )
          : entry.isDirectory(),
      }));
    return (await Promise.all(names)).sort((a, b) => byCodeUnit(a.name, b.name));
  }
  /** Names of the files with an ending; whatever else stands there is reported, lest it be overlooked. */
  async files(ending: string, ...parts: string[]): Promise<string[]> {
    const names = await this.names(...parts);
    for (const { name, isFolder } of names)
      if (isFolder || !name.endsWith(ending))
        this.report({
          file: this.show(...parts, name),
          line: null,
          expected: `a file whose name ends in “${ending}”`,
          found: isFolder ? 'a folder' : 'another name',
          remedy: isFolder
            ? 'Move it out of the folder.'
            : `Rename it to ${slug(parse(name).name)}${ending}, or move it out of the folder.`,
        });
    return names.filter(({ name, isFolder }) => !isFolder && name.endsWith(ending)).map(({ name }) => name);
  }
  /** What cannot be read is reported, what does not exist is not. */
  #unread(...parts: string[]) {
    return (error: NodeJS.ErrnoException): null => {
      if (error.code !== 'ENOENT') this.report(unreadProblem(this.show(...parts), error));
      return null;
    };
  }
}
