/** A list of whole numbers from 0 to 2^32 - 1 that grows at its end and is read as fast as an array of fixed length. */
export interface Growing {
  readonly push: (number: number) => void;
  readonly at: (place: number) => number;
  readonly length: () => number;
  /** All numbers; a view that the next `push` may leave behind. */
  readonly all: () => Uint32Array;
}

const FIRST_ROOM = 1024;

/** An empty list. */
export function growing(): Growing {
  let room = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    push(number) {
      if (length === room.length) {
        const wider = new Uint32Array(2 * length);
        wider.set(room);
        room = wider;
      }
      room[length++] = number;
    },
    at: (place) => room[place]!,
    length: () => length,
    all: () => room.subarray(0, length),
  };
}
