import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** How often memory is looked at, in milliseconds. */
const EVERY = 250;

/** Ticks a second in /proc, on every Linux that Node runs on. */
const TICKS = 100;

/** What a program took. */
export interface Run {
  /** Wall time. */
  readonly seconds: number;
  /** Processor time of the program and all that it started, in seconds. */
  readonly cpu: number;
  /** Peak of resident memory, all its processes together; what they share counts for each. */
  readonly megabytes: number;
  /** Peak of its largest process. */
  readonly largest: number;
  readonly output: string;
}

/** Runs a Node program and measures it with all the processes that it starts. Throws with its output when it fails. */
export async function runMeasured(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  const begun = performance.now();
  const cpuBefore = await cpuOfChildren();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...environment } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  let [megabytes, largest] = [0, 0];
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = memoryBelow(child.pid ?? 0).then((sizes) => {
      megabytes = Math.max(
        megabytes,
        sizes.reduce((sum, size) => sum + size, 0),
      );
      largest = Math.max(largest, ...sizes);
    });
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(timer);
  const seconds = (performance.now() - begun) / 1000;
  await looking;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${output.slice(-4000)}`);
  return { seconds, cpu: (await cpuOfChildren()) - cpuBefore, megabytes, largest, output };
}

/** Fields of /proc/PID/stat behind the program's name, the first of them the state. */
async function statOf(pid: string): Promise<string[] | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return text === null ? null : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Processor seconds of children that have ended, and of theirs. */
async function cpuOfChildren(): Promise<number> {
  const fields = await statOf('self');
  return (Number(fields?.[13]) + Number(fields?.[14])) / TICKS;
}

/** Resident memory of a process and of all below it, in megabytes each. */
async function memoryBelow(root: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map(async (pid) => ({ pid: Number(pid), fields: await statOf(pid) })));
  const found = new Set([root]);
  // A parent can stand behind its children in the list.
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { pid, fields } of stats) if (found.has(Number(fields?.[1]))) found.add(pid);
  }
  const PAGE = 4096;
  return stats.flatMap(({ pid, fields }) =>
    found.has(pid) && fields !== null ? [(Number(fields[21]) * PAGE) / 1e6] : [],
  );
}
