import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const STEPS = ['format:check', 'lint', 'types', 'test', 'build', 'test:site'];

/** What the gate says and ends with where each step says its own name, and some fail. */
async function gate(failing: readonly string[]): Promise<{ code: number; lines: string[] }> {
  const cwd = await mkdtemp(join(tmpdir(), 'gate-'));
  const scripts = Object.fromEntries(
    STEPS.map((step) => [step, `echo ran ${step}${failing.includes(step) ? ' && exit 3' : ''}`]),
  );
  await writeFile(join(cwd, 'package.json'), JSON.stringify({ scripts }));
  const result = await new Promise<{ code: number; out: string }>((done) => {
    execFile(process.execPath, [resolve('src/gate.ts')], { cwd }, (error, out) =>
      done({ code: error === null ? 0 : Number(error.code), out }),
    );
  });
  await rm(cwd, { recursive: true });
  return { code: result.code, lines: result.out.trim().split(/\r?\n/) };
}

test('the gate passes where every step does, and shows what each said', async () => {
  const { code, lines } = await gate([]);
  expect(code).toBe(0);
  expect(lines.filter((line) => line.startsWith('ran ')).sort()).toEqual(
    STEPS.map((step) => `ran ${step}`).sort(),
  );
  expect(lines.at(-1)).toMatch(/^Passed in \d+ s\.$/);
});

test('a step that fails fails the gate and keeps back what builds on it, and nothing else', async () => {
  const { code, lines } = await gate(['build']);
  expect(code).toBe(1);
  expect(lines).toContain('ran build');
  expect(lines).toContain('ran test');
  expect(lines).not.toContain('ran test:site');
  expect(lines.at(-1)).toBe('Failed: build.');
});
