import { fileURLToPath } from 'node:url';
import { UsageError } from './commands/arguments.ts';
import { usage } from './commands/usage.ts';
import { ContentError, formatProblem } from './content/problem.ts';

// Analyses are kept with the program, from whichever folder it is called.
process.env['AS_REPORTED_CACHE'] ||= fileURLToPath(
  new URL('../node_modules/.cache/as-reported/analyses', import.meta.url),
);

const HELP: ReadonlySet<string> = new Set(['--help', '-h']);

/** Each command is loaded when it is asked for: the models of most are large. */
async function main(args: readonly string[]): Promise<void> {
  const [command, ...rest] = args;
  if (rest.some((arg) => HELP.has(arg))) return void console.log(usage(command));
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
      return void console.log(usage());
    default:
      throw new UsageError(`no command “${command}”`);
  }
}

/** Whether the system refused a file: the place says more than where in the program that was. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException & { readonly path: string } {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

const words = process.argv.slice(2);
try {
  await main(words);
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`as-reported: ${error.message}\n\n${usage(words[0])}`);
    process.exitCode = 2;
  } else if (error instanceof ContentError) {
    for (const problem of error.problems) console.error(formatProblem(problem));
    process.exitCode = 1;
  } else if (isOfFile(error)) {
    console.error(`${error.path}: ${error.message}`);
    process.exitCode = 1;
  } else throw error;
}
