import { basename } from 'node:path';
import { readArguments, readGiven, UsageError } from './arguments.ts';
import { contentRoot } from '../content/root.ts';
import { isWebAddress } from '../content/schema.ts';
import { importArticle } from '../import/import.ts';
import { importReport } from '../import/report.ts';
import { ID, slug } from '../text/slug.ts';

const OPTIONS = {
  story: { type: 'string' },
  outlet: { type: 'string' },
  name: { type: 'string' },
  url: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const;

/** `import FILE --story S --outlet O [--url U] [--name N] [--replace]`: writes the article and prints what was taken. */
export async function importFile(args: readonly string[]): Promise<void> {
  const { file, story, outlet, name, url, replace } = parsed(args);
  const bytes = await readGiven(file);
  const imported = await importArticle({
    root: contentRoot(),
    fileName: basename(file),
    bytes,
    story,
    outlet,
    outletName: name,
    url,
    replace,
  });
  console.log(importReport(imported));
}

function parsed(args: readonly string[]) {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [file, ...more] = positionals;
  const { story, outlet, url, name } = values;
  if (file === undefined || more.length > 0) throw new UsageError('import needs one FILE');
  if (story === undefined || outlet === undefined) throw new UsageError('import needs --story and --outlet');
  if (!ID.test(story))
    throw new UsageError(
      `--story must be lower-case letters, digits and hyphens, for instance “${slug(story) || 'my-story'}”`,
    );
  if (slug(outlet) === '')
    throw new UsageError(
      '--outlet must have Latin letters or digits, for it becomes an address; the name in its own script is given with --name',
    );
  if (url !== undefined && !isWebAddress(url))
    throw new UsageError(`--url must start with http:// or https://, not “${url}”`);
  return { file, story, outlet, name: name ?? null, url: url ?? null, replace: values.replace };
}
