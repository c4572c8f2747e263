import { expect, test } from 'vitest';
import { isPlainSaying } from './saying.ts';

test.each(['said', 'has said', 'told reporters', 'according to', 'also added'])(
  '“%s” is plain saying',
  (verb) => {
    expect(isPlainSaying(verb)).toBe(true);
  },
);

test.each(['denied', 'did not say', 'refused to comment', 'never said', 'insisted', 'praised'])(
  '“%s” says more than that something was said',
  (verb) => {
    expect(isPlainSaying(verb)).toBe(false);
  },
);
