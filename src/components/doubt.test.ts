import { expect, test } from 'vitest';
import { doubtOf, isPerhapsNoSpeech } from './doubt.ts';

test('a doubt says what is in doubt, and nothing is said of what is likely', () => {
  expect(doubtOf({ confidence: 0.3, kind: 'indirect' })).toBe('perhaps not speech');
  expect(doubtOf({ confidence: 0.3, kind: 'assertion' })).toBe('perhaps no claim');
  expect(doubtOf({ confidence: 0.5, kind: 'indirect' })).toBeNull();
});

test('one sure passage, or one in the outlet’s own voice, is enough to stand with the others', () => {
  const doubted = { confidence: 0.2, kind: 'indirect' } as const;
  expect(isPerhapsNoSpeech([doubted, doubted])).toBe(true);
  expect(isPerhapsNoSpeech([doubted, { ...doubted, confidence: 0.9 }])).toBe(false);
  expect(isPerhapsNoSpeech([{ ...doubted, kind: 'assertion' }])).toBe(false);
});
