/**
 * Whether the TEI of a built site is valid against the TEI's own schema, which
 * is no part of this project: `TEI_SCHEMA=tei_all.rng npm run validate:tei -- [DIST]`.
 * Needs jing or xmllint (Debian's packages jing and libxml2-utils). Ends with 1
 * where a file is not valid, with 2 where it cannot be told.
 */
import { execFile } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Validators with their arguments, the more telling first. */
const VALIDATORS: readonly (readonly [string, (schema: string) => readonly string[]])[] = [
  ['jing', (schema) => [schema]],
  ['xmllint', (schema) => ['--noout', '--relaxng', schema]],
];

/** Lines shown of what is not valid. */
const MOST_LINES = 40;

const schema = process.env['TEI_SCHEMA'] ?? '';
const site = process.argv[2] ?? 'dist';
if (schema === '')
  fail('TEI_SCHEMA names no schema: it has to be the path of a RELAX NG schema, as tei_all.rng.');
await access(schema).catch(() => fail(`TEI_SCHEMA names ${schema}, and there is no such file.`));
const folder = join(site, 'data/stories');
const names = await readdir(folder).catch(() => fail(`There is no ${folder}: build the site first.`));
const files = names.filter((name) => name.endsWith('.tei.xml')).map((name) => join(folder, name));
const problems = await problemsOf(files);
for (const line of problems.slice(0, MOST_LINES)) console.log(line);
if (problems.length > MOST_LINES) console.log(`and ${problems.length - MOST_LINES} lines more`);
console.log(
  problems.length === 0 ? `${files.length} files are valid` : `of ${files.length} files some are not valid`,
);
process.exitCode = problems.length === 0 ? 0 : 1;

/** What the first validator that is installed complains about. */
async function problemsOf(files: readonly string[]): Promise<string[]> {
  for (const [program, argumentsFor] of VALIDATORS) {
    try {
      await promisify(execFile)(program, [...argumentsFor(schema), ...files], { maxBuffer: 2 ** 26 });
      return [];
    } catch (error) {
      const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
      if (code === 'ENOENT') continue;
      return `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.endsWith(' validates'));
    }
  }
  return fail('Neither jing nor xmllint is installed.');
}

function fail(why: string): never {
  console.error(why);
  process.exit(2);
}
