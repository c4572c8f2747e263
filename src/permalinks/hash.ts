/** Crockford's base 32 in lower case: no i, l, o, u, so that no words arise and nothing is misread. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS_PER_DIGIT = 5n;

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const WORD_64 = 0xffffffffffffffffn;

/**
 * The first `length` base-32 digits (at most 12) of a 64-bit hash of `text`:
 * FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3, which
 * spreads what FNV leaves in the low bits. Not for secrets.
 */
export function shortHash(text: string, length: number): string {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * FNV_PRIME) & WORD_64;
  }
  hash = spread(hash);
  let digits = '';
  for (let i = 0; i < length; i++) {
    digits += DIGITS.charAt(Number(hash & 31n));
    hash >>= BITS_PER_DIGIT;
  }
  return digits;
}

function spread(hash: bigint): bigint {
  let mixed = hash;
  mixed = ((mixed ^ (mixed >> 33n)) * 0xff51afd7ed558ccdn) & WORD_64;
  mixed = ((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n) & WORD_64;
  return mixed ^ (mixed >> 33n);
}
