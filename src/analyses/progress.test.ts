import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Progress } from './progress.ts';

let said = '';
beforeEach(() => {
  said = '';
  vi.useFakeTimers();
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    said += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('Says how long the rest takes once enough is done to tell', () => {
  const progress = new Progress('stories rendered', 2);
  vi.advanceTimersByTime(30_000);
  progress.step(0.001);
  expect(said).toBe('0 of 2 stories rendered\n');
  said = '';
  vi.advanceTimersByTime(70_000);
  progress.step(0.999);
  expect(said).toBe('1 of 2 stories rendered, about 1 min 40 s left\n');
  progress.step(1);
  progress.end();
  expect(said).toContain('2 of 2 stories rendered\n');
});

test('Says nothing of short work', () => {
  const progress = new Progress('stories rendered', 2);
  progress.step(2);
  progress.end();
  expect(said).toBe('');
});
