import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/**
 * The options and other words that a program beside the command line was called with: one that
 * trains, measures or fuzzes. Ends it with its usage where an option is unknown or lacks its
 * value: what is misspelled would be done without, and nobody would see it.
 */
export function programArguments<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return endWithUsage(usage, (error as Error).message);
  }
}

/** Ends a program that was called wrongly as the command line does, with 2. */
export function endWithUsage(usage: string, wrong?: string): never {
  console.error(wrong === undefined ? usage : `${wrong}\n\n${usage}`);
  process.exit(2);
}
