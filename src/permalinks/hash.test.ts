import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortHash } from './hash.ts';

/** The same hash as its definition has it, on whole numbers of 64 bits. */
function asDefined(text: string): string {
  const cut = (number: bigint) => BigInt.asUintN(64, number);
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = cut((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  for (const factor of [0xff51afd7ed558ccdn, 0xc4ceb9fe1a85ec53n])
    hash = cut((hash ^ (hash >> 33n)) * factor);
  hash ^= hash >> 33n;
  const digit = (place: number) =>
    '0123456789abcdefghjkmnpqrstvwxyz'[Number((hash >> BigInt(5 * place)) & 31n)];
  return Array.from({ length: 12 }, (_, place) => digit(place)).join('');
}

test('a hash is FNV-1a of 64 bits, spread, whatever the code units', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(shortHash(text, 12)).toBe(asDefined(text));
    }),
  );
});

test('a short hash begins a longer one', () => {
  expect(shortHash('nobody was hurt', 12).startsWith(shortHash('nobody was hurt', 6))).toBe(true);
});
