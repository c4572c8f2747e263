import { expect, test } from 'vitest';
import { giveBackMemory } from './give-back-memory.ts';

test('What nothing refers to is gone from memory at once', async () => {
  const unused = new WeakRef({ pages: 'x'.repeat(1000) });
  // A reference holds on until the present task ends.
  await new Promise(setImmediate);
  giveBackMemory();
  expect(unused.deref()).toBeUndefined();
});
