import { expect, test } from 'vitest';
import type { Statement } from '../model.ts';
import { perStatement } from './per-statement.ts';
import type { StoryIndex } from './story-index.ts';

test('What is made of a statement is made once for each story that has it, nothing too', () => {
  const asked: unknown[] = [];
  const [one, other] = [{}, {}] as [StoryIndex, StoryIndex];
  const [said, denied] = [{ title: 'said' }, { title: 'denied' }] as [Statement, Statement];
  const made = perStatement((index, statement) => {
    asked.push([index === one, statement.title]);
    return statement === said ? { title: statement.title } : null;
  });
  expect(made(one, said)).toBe(made(one, said));
  expect(made(one, denied)).toBe(made(one, denied));
  expect(made(other, said)).not.toBe(made(one, said));
  expect(asked).toEqual([
    [true, 'said'],
    [true, 'denied'],
    [false, 'said'],
  ]);
});
