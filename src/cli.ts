import { UsageError } from './commands/arguments.ts';
import { ContentError, formatProblem } from './content/problem.ts';

const USAGE = `as-reported: how several outlets reported the same statements

  as-reported extract FILE… --out DIR   quotes and claims of each .txt or .md file, as DIR/NAME.json
  as-reported compare DIR --out FILE    the Markdown articles in DIR as one story
  as-reported compare --share N/M --out PART
                                        the N-th of M shares of the content folder's stories, for assemble
  as-reported assemble PART…            takes the shares together: the build then analyses nothing
  as-reported import FILE --story S --outlet O [--url U] [--name N] [--replace]
                                        a saved page or a text as an article of the content folder
  as-reported check                     everything that is wrong in the content folder
  as-reported permalinks                brings the ledgers of permalinks up to date

AS_REPORTED_CONTENT names another content folder than ./content.
Exit codes: 0 done, 1 the content is wrong, 2 wrong usage.`;

/** Each command is loaded when it is asked for: the models of most are large. */
async function main(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  switch (command) {
    case 'extract':
      return (await import('./commands/extract.ts')).extractFiles(rest);
    case 'compare':
      return rest.some((arg) => arg.startsWith('--share'))
        ? (await import('./commands/share.ts')).compareShare(rest)
        : (await import('./commands/compare.ts')).compareFolder(rest);
    case 'assemble':
      return (await import('./commands/share.ts')).assembleParts(rest);
    case 'import':
      return (await import('./commands/import.ts')).importFile(rest);
    case 'permalinks':
      return (await import('./commands/permalinks.ts')).permalinks(rest);
    case 'check':
      return (await import('./commands/check.ts')).check(rest);
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      console.log(USAGE);
      return;
    default:
      throw new UsageError(`no command “${command}”`);
  }
}

/** Whether the system refused a file: the place says more than where in the program that was. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException & { readonly path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`as-reported: ${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof ContentError) {
    for (const problem of error.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
  } else if (isOfFile(error)) {
    console.error(`${error.path}: ${error.message}`);
    process.exitCode = 1;
  } else throw error;
}
