import { expect, test } from 'vitest';
import { isNotSaying, isPlainSaying } from './saying.ts';

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

test('words of refusing, denying and doubting may mean that something was not said', () => {
  for (const verb of ['denied', 'declining to say', 'disputing', 'without saying'])
    expect(isNotSaying(verb), verb).toBe(true);
  for (const verb of ['said', 'arguing', 'the demand']) expect(isNotSaying(verb), verb).toBe(false);
});
