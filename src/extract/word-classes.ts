import stored from './model/classes.json' with { type: 'json' };
import { bytesOf } from './bytes.ts';

const { slotBits } = stored;
const classes = readTable(bytesOf(stored.table));

/** Class, from 1, of the word with this hash among words used alike; 0 when it is not known. */
export function classOf(hash: number): number {
  return classes[hash >>> (32 - slotBits)] ?? 0;
}

/** The table holds, slot by slot, the gap to the slot before in 7-bit groups and the class in two bytes. */
function readTable(bytes: Uint8Array): Uint16Array {
  const table = new Uint16Array(2 ** slotBits);
  let slot = 0;
  for (let i = 0; i < bytes.length;) {
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[i++]!;
      slot += (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    table[slot] = 1 + bytes[i]! + 256 * bytes[i + 1]!;
    i += 2;
  }
  return table;
}
