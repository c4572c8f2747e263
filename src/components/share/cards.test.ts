import { afterEach, expect, test, vi } from 'vitest';
import { cardOf } from './cards.ts';

afterEach(() => vi.unstubAllEnvs());

test('a statement has a card of its own unless cards are switched off', () => {
  vi.stubEnv('AS_REPORTED_CARDS', '');
  expect(cardOf('s', 'ferry-sails-abc123')).toBe('/cards/s/ferry-sails-abc123.png');
  vi.stubEnv('AS_REPORTED_CARDS', 'off');
  expect(cardOf('s', 'ferry-sails-abc123')).toBe('/cards/site.png');
});
