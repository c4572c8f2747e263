import { hash } from 'node:crypto';
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

test('A style has its own hash, also behind another one, and when its bytes are written over', async () => {
  hashAtOnce();
  const hashOf = async (words: Uint8Array<ArrayBuffer>) =>
    Buffer.from(await crypto.subtle.digest('SHA-256', words)).toString('hex');
  const room = new Uint8Array(8);
  const found: string[] = [];
  for (const words of ['p{top:0}', 'p{top:1}', 'p{top:1}', 'p{top:0}']) {
    room.set(new TextEncoder().encode(words));
    found.push(await hashOf(room));
  }
  const expected = ['p{top:0}', 'p{top:1}'].map((words) => hash('sha256', words));
  expect(found).toEqual([expected[0], expected[1], expected[1], expected[0]]);
});
