import { expect, test } from 'vitest';
import { usage } from './usage.ts';

const COMMANDS = ['extract', 'compare', 'assemble', 'import', 'check', 'permalinks'];
const NOTES = /\n\nAS_REPORTED_CONTENT names .*\nExit codes: 0 done, 1 .*, 2 wrong usage\.$/;

test('a command is told how it is used, by itself, with what it does', () => {
  for (const command of COMMANDS) {
    const lines = usage(command).replace(NOTES, '').split('\n');
    const calls = lines.filter((_, i) => i % 2 === 0);
    expect(calls.every((line) => line.startsWith(`  as-reported ${command}`))).toBe(true);
    expect(lines.filter((_, i) => i % 2 === 1).every((line) => /^ {6}\S.{10}/.test(line))).toBe(true);
    expect(lines).toHaveLength(command === 'compare' ? 4 : 2);
  }
});

test('without a command, or with one that does not exist, all of them are told behind a title', () => {
  expect(usage('translate')).toBe(usage());
  const [title, rest] = usage().split('\n\n');
  expect(title).toMatch(/^as-reported: \S/);
  expect(rest!.split('\n').filter((line) => line.startsWith('  as-reported '))).toHaveLength(7);
  for (const command of COMMANDS) expect(rest).toContain(usage(command).replace(NOTES, ''));
  expect(usage()).toMatch(NOTES);
});
