import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Wrong usage of a command: said together with the usage, exit code 2. */
export class UsageError extends Error {}

/** A command's options and what else it was given. Throws a `UsageError` where an option is unknown or lacks its value. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The files that a command is given, and the place that `--out` names. */
export function filesAndOut(args: readonly string[]): { files: string[]; out: string } {
  const { values, positionals } = readArguments(args, { out: { type: 'string' } });
  if (values.out === undefined) throw new UsageError('--out is missing');
  return { files: positionals, out: values.out };
}

/** The bytes of a file that a command was given. Throws a `UsageError` where it cannot be read. */
export async function readGiven(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`“${file}” cannot be read: ${UNREAD[error.code ?? ''] ?? error.message}`);
  });
}

const UNREAD: Partial<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the file',
  EACCES: 'there is no permission',
};
