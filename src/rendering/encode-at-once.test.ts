import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { encodeAtOnce } from './encode-at-once.ts';

// eslint-disable-next-line @typescript-eslint/unbound-method -- called on an encoder below
const original = TextEncoder.prototype.encode;
afterAll(() => {
  TextEncoder.prototype.encode = original;
});

test('encodes any text as the platform does', () => {
  const platform = new TextEncoder();
  encodeAtOnce();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.compare(new TextEncoder().encode(text), original.call(platform, text))).toBe(0);
    }),
  );
});

test('encodes halves of surrogate pairs, nothing, and a text longer than its room', () => {
  encodeAtOnce();
  for (const text of ['\ud83d', 'a\udc00b', '', '“x”'.repeat(200_000)])
    expect(Buffer.from(new TextEncoder().encode(text)).equals(Buffer.from(text))).toBe(true);
  expect(new TextEncoder().encode()).toEqual(new Uint8Array());
});

test('leaves what was encoded before as it is', () => {
  encodeAtOnce();
  const first = new TextEncoder().encode('the first page');
  new TextEncoder().encode('THE SECOND PAGE');
  expect(Buffer.from(first).toString()).toBe('the first page');
});
