import stored from './model/classes.json' with { type: 'json' };
import { bytesOf } from '../text/bytes.ts';

/** Classes of words used alike, with that of unknown ones. */
export const CLASSES = 513;
/** Kinds of finer classes, and how many there are of each: what a word's class leaves open of its use, the first the most. */
export const [FINER_KINDS, FINER_CLASSES] = [3, 256] as const;

const { slotBits } = stored;
const { classes, finer } = readTable(bytesOf(stored.table));

/** Class, from 1, of the word with this hash among words used alike; 0 when it is not known. */
export function classOf(hash: number): number {
  return classes[slotOf(hash)]!;
}

/** Its finer classes, one of each kind; they mean nothing for a word that is not known. */
export function finerClassesOf(hash: number): Uint8Array {
  const at = slotOf(hash) * FINER_KINDS;
  return finer.subarray(at, at + FINER_KINDS);
}

function slotOf(hash: number): number {
  return hash >>> (32 - slotBits);
}

/** The table holds for each word the gap to the slot before in 7-bit groups, its class in two bytes and its finer classes in one each. */
function readTable(bytes: Uint8Array): { classes: Uint16Array; finer: Uint8Array } {
  const classes = new Uint16Array(2 ** slotBits);
  const finer = new Uint8Array(2 ** slotBits * FINER_KINDS);
  let slot = 0;
  for (let at = 0; at < bytes.length;) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++]!;
      slot += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    classes[slot] = 1 + bytes[at]! + 256 * bytes[at + 1]!;
    at += 2;
    for (let kind = 0; kind < FINER_KINDS; kind++) finer[slot * FINER_KINDS + kind] = bytes[at++]!;
  }
  return { classes, finer };
}
