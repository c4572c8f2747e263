/**
 * Loops that are several times as fast in WebAssembly, because it takes four or
 * eight small numbers at a time, are written down as its instructions. This is
 * as much of its binary format as they need.
 */

/** Instructions; what they take stands before them, as on a pocket calculator with a stack. */
export const GET = 0x20;
export const SET = 0x21;
export const TEE = 0x22;
export const IF = [0x04, 0x40];
export const END = 0x0b;
export const RETURN = 0x0f;
export const LOAD = (offset: number) => [0x28, 2, ...count(offset)];
export const LOAD_BYTE = (offset: number) => [0x2c, 0, ...count(offset)];
export const LOAD_BYTE_POSITIVE = (offset: number) => [0x2d, 0, ...count(offset)];
export const STORE = (offset: number) => [0x36, 2, ...count(offset)];
export const ADD = 0x6a;
export const SUBTRACT = 0x6b;
export const TIMES = 0x6c;
export const AND = 0x71;
export const XOR = 0x73;
export const SHIFT_LEFT = 0x74;
/** Fills up with the uppermost bit. */
export const SHIFT_RIGHT = 0x75;
/** How many bits are 1. */
export const BITS_SET = 0x69;
/** On numbers of sixty-four bits. */
export const LOAD_DOUBLE = (offset: number) => [0x2b, 3, ...count(offset)];
export const STORE_DOUBLE = (offset: number) => [0x39, 3, ...count(offset)];
export const ADD_DOUBLE = 0xa0;
export const TIMES_DOUBLE = 0xa2;
export const DIVIDE_DOUBLE = 0xa3;
export const IS_LESS = 0x63;
export const IS_GREATER = 0x64;
/** The same on vectors: eight numbers of sixteen bits (`8`) or four of thirty-two (`4`). */
export const LOAD_V = (offset: number) => [0xfd, 0x00, 2, ...count(offset)];
export const LOAD_BYTES_8 = (offset: number) => [0xfd, 0x01, 0, ...count(offset)];
export const STORE_V = (offset: number) => [0xfd, 0x0b, 2, ...count(offset)];
export const FILL_4 = [0xfd, 0x11];
export const AND_NOT_V = [0xfd, 0x4f];
export const OR_V = [0xfd, 0x50];
export const XOR_V = [0xfd, 0x51];
export const ADD_8 = [0xfd, 0x8e, 1];
export const LOWER_HALF = [0xfd, 0xa7, 1];
export const UPPER_HALF = [0xfd, 0xa8, 1];
export const SHIFT_LEFT_4 = [0xfd, 0xab, 1];
export const SHIFT_RIGHT_4 = [0xfd, 0xad, 1];
export const ADD_4 = [0xfd, 0xae, 1];
export const TIMES_4 = [0xfd, 0xb5, 1];

/** The instruction that gives a number of thirty-two bits. */
export function constant(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value | 0; ; rest >>= 7) {
    const byte = rest & 0x7f;
    const isLast = rest >> 6 === 0 || rest >> 6 === -1;
    bytes.push(isLast ? byte : byte | 0x80);
    if (isLast) return [0x41, ...bytes];
  }
}

/** Repeats instructions while the number in `at` is below that in `end`. */
export function loop(at: number, end: number, instructions: Code): Code {
  return [[0x02, 0x40, 0x03, 0x40], [GET, at, GET, end, 0x4f, 0x0d, 1], instructions, [0x0c, 0, END, END]];
}

const [NUMBER, DOUBLE, VECTOR] = [0x7f, 0x7c, 0x7b];

/** Bytes in lists of lists, which need not be copied into each other. */
export type Code = readonly (number | Code)[];

/** A function of a program. Its variables are counted through: its arguments, which are numbers, then numbers, vectors and numbers of sixty-four bits that begin as 0. */
export interface Routine {
  readonly name: string;
  readonly args: number;
  readonly numbers: number;
  readonly vectors: number;
  readonly doubles?: number;
  readonly instructions: Code;
}

/** A program of several functions on a memory. */
export function moduleOf(routines: readonly Routine[]): WebAssembly.Module {
  const section = (id: number, entries: readonly Code[]): Code => [
    id,
    sized([count(entries.length), entries]),
  ];
  const code: Code = [
    letters('\0asm'),
    [1, 0, 0, 0],
    section(
      1,
      routines.map(({ args }) => [0x60, sized(new Array<number>(args).fill(NUMBER)), 0]),
    ),
    section(2, [[sized([]), sized(letters('memory')), 2, 0, 1]]),
    section(
      3,
      routines.map((_, i) => [i]),
    ),
    section(
      7,
      routines.map(({ name }, i) => [sized(letters(name)), 0, i]),
    ),
    section(
      10,
      routines.map(({ numbers, vectors, doubles = 0, instructions }) =>
        sized([
          [3, count(numbers), NUMBER, count(vectors), VECTOR, count(doubles), DOUBLE],
          [instructions, END],
        ]),
      ),
    ),
  ];
  const bytes = new Uint8Array(lengthOf(code));
  write(code, bytes, 0);
  return new WebAssembly.Module(bytes);
}

function lengthOf(code: Code): number {
  let length = 0;
  for (const part of code) length += typeof part === 'number' ? 1 : lengthOf(part);
  return length;
}

/** Writes the numbers of `code` from `at` on, and returns their end. */
function write(code: Code, bytes: Uint8Array, at: number): number {
  let end = at;
  for (const part of code) {
    if (typeof part === 'number') bytes[end++] = part;
    else end = write(part, bytes, end);
  }
  return end;
}

/** A program of one function, whose variables are `args` arguments, `numbers` and one vector. */
export function programOf(args: number, numbers: number, instructions: Code): WebAssembly.Module {
  return moduleOf([{ name: 'run', args, numbers, vectors: 1, instructions }]);
}

/** The function of a program, at work on a memory. */
export function functionOf(
  program: WebAssembly.Module,
  memory: WebAssembly.Memory,
): (...args: number[]) => void {
  const { run } = new WebAssembly.Instance(program, { '': { memory } }).exports;
  return run as (...args: number[]) => void;
}

function letters(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Bytes with their number before them. */
function sized(bytes: Code): Code {
  return [count(lengthOf(bytes)), bytes];
}

/** A number that is not below 0, in groups of seven bits. */
export function count(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...count(value >> 7)];
}
