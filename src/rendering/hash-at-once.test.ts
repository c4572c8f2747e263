import { expect, test } from 'vitest';
import { hashAtOnce } from './hash-at-once.ts';

test('What is hashed at once has the hash that it has anyway', async () => {
  const words = new TextEncoder().encode('p{color:red} The ferry’s late').subarray(2);
  const digests = () =>
    Promise.all(
      ['SHA-256', 'SHA-384', 'SHA-512'].flatMap((name) => [
        crypto.subtle.digest(name, words),
        crypto.subtle.digest({ name }, words.slice().buffer),
      ]),
    );
  const before = await digests();
  hashAtOnce();
  expect(await digests()).toEqual(before);
  expect(await digests()).toEqual(before);
});
