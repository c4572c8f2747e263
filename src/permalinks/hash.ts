/** Crockford's base 32 in lower case: no i, l, o, u, so that no words arise and nothing is misread. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const BITS_PER_DIGIT = 5n;

/** The 64 bits of a hash in two halves, since whole numbers that long are slow to take code unit by code unit. */
const FNV_OFFSET = { high: 0xcbf29ce4, low: 0x84222325 };
/** The prime of FNV-1a is 2 ** 40 and this. */
const FNV_PRIME = 0x1b3;
const WORD_64 = 0xffffffffffffffffn;

/**
 * The first `length` base-32 digits (at most 12) of a 64-bit hash of `text`:
 * FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3, which
 * spreads what FNV leaves in the low bits. Not for secrets.
 */
export function shortHash(text: string, length: number): string {
  let hash = spread(fnvOf(text));
  let digits = '';
  for (let i = 0; i < length; i++) {
    digits += DIGITS.charAt(Number(hash & 31n));
    hash >>= BITS_PER_DIGIT;
  }
  return digits;
}

function fnvOf(text: string): bigint {
  let { high, low } = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    const mixed = (low ^ text.charCodeAt(i)) >>> 0;
    const product = mixed * FNV_PRIME;
    // Times 2 ** 40: the low half comes into the high one, eight places to the left.
    high = (Math.imul(high, FNV_PRIME) + Math.floor(product / 2 ** 32) + (mixed << 8)) >>> 0;
    low = product >>> 0;
  }
  return (BigInt(high) << 32n) | BigInt(low);
}

function spread(hash: bigint): bigint {
  let mixed = hash;
  mixed = ((mixed ^ (mixed >> 33n)) * 0xff51afd7ed558ccdn) & WORD_64;
  mixed = ((mixed ^ (mixed >> 33n)) * 0xc4ceb9fe1a85ec53n) & WORD_64;
  return mixed ^ (mixed >> 33n);
}
