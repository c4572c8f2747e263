import {
  ADD_DOUBLE,
  constant,
  ADD,
  DIVIDE_DOUBLE,
  GET,
  LOAD_DOUBLE,
  loop,
  moduleOf,
  SET,
  STORE_DOUBLE,
  SUBTRACT,
  TIMES_DOUBLE,
  type Code,
} from './wasm.ts';

/**
 * The messages of a chain as a WebAssembly program, which knows how many labels there are and
 * keeps a position's numbers in registers. Addresses are in bytes; numbers have 64
 * bits and are added up label by label, as a loop over the labels would.
 */
export interface ChainProgram {
  /**
   * Forward messages and scales of the positions whose factors lie from `unary` up to `end`; `edge` are the
   * factors of the step into the second, those of the next lie `step` on.
   */
  readonly forward: (
    unary: number,
    end: number,
    edge: number,
    step: number,
    forward: number,
    scale: number,
  ) => void;
  /**
   * Backward messages and marginals of the same positions, from the last to the first: each address is that
   * behind the last of its kind, and `first` that of the first factors; `edge` are those of the step into the last.
   */
  readonly backward: (
    unary: number,
    first: number,
    edge: number,
    step: number,
    forward: number,
    scale: number,
    backward: number,
    marginal: number,
  ) => void;
}

const BYTES = 8;

const get = (local: number): Code => [GET, local];
const set = (local: number): Code => [SET, local];
const load = (address: number, n: number): Code => [GET, address, LOAD_DOUBLE(n * BYTES)];
const store = (address: number, n: number, value: Code): Code => [
  GET,
  address,
  value,
  STORE_DOUBLE(n * BYTES),
];
const times = (a: Code, b: Code): Code => [a, b, TIMES_DOUBLE];
const divided = (a: Code, b: Code): Code => [a, b, DIVIDE_DOUBLE];
const move = (local: number, bytes: number): Code => [
  get(local),
  constant(Math.abs(bytes)),
  bytes < 0 ? SUBTRACT : ADD,
  set(local),
];

/** Code for each label, in order. */
function each(labels: number, write: (label: number) => Code): Code {
  return Array.from({ length: labels }, (_, label) => write(label));
}

/** A term for each label, added up from the first on. */
function sumOf(labels: number, term: (label: number) => Code): Code {
  return each(labels, (label) => [term(label), label > 0 ? ADD_DOUBLE : []]);
}

/** A program for chains of so many labels in `memory`. */
export function newChainProgram(memory: WebAssembly.Memory, labels: number): ChainProgram {
  const program = moduleOf([
    {
      name: 'forward',
      args: 6,
      numbers: 0,
      vectors: 0,
      doubles: 2 * labels + 1,
      instructions: forward(labels),
    },
    {
      name: 'backward',
      args: 8,
      numbers: 0,
      vectors: 0,
      doubles: 2 * labels,
      instructions: backward(labels),
    },
  ]);
  return new WebAssembly.Instance(program, { '': { memory } }).exports as unknown as ChainProgram;
}

function forward(labels: number): Code {
  const [UNARY, END, EDGE, STEP, FORWARD, SCALE, BEFORE] = [0, 1, 2, 3, 4, 5, 6];
  const OWN = BEFORE + labels;
  const SUM = OWN + labels;
  /** Divides the numbers of a position by their sum and goes on to the next. */
  const finish: Code = [
    [sumOf(labels, (y) => get(OWN + y)), set(SUM)],
    store(SCALE, 0, get(SUM)),
    each(labels, (y) => [divided(get(OWN + y), get(SUM)), set(BEFORE + y)]),
    each(labels, (y) => store(FORWARD, y, get(BEFORE + y))),
    move(UNARY, labels * BYTES),
    move(FORWARD, labels * BYTES),
    move(SCALE, BYTES),
  ];
  return [
    each(labels, (y) => [load(UNARY, y), set(OWN + y)]),
    finish,
    loop(UNARY, END, [
      each(labels, (y) => [
        times(
          load(UNARY, y),
          sumOf(labels, (p) => times(get(BEFORE + p), load(EDGE, p * labels + y))),
        ),
        set(OWN + y),
      ]),
      finish,
      [get(EDGE), get(STEP), ADD, set(EDGE)],
    ]),
  ];
}

function backward(labels: number): Code {
  const [UNARY, FIRST, EDGE, STEP, FORWARD, SCALE, BACKWARD, MARGINAL, BEHIND] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const OWN = BEHIND + labels;
  /** Writes the numbers of a position, to which the addresses go back. */
  const finish: Code = [
    each(3, (n) => move([FORWARD, BACKWARD, MARGINAL][n]!, -labels * BYTES)),
    each(labels, (y) => store(BACKWARD, y, get(BEHIND + y))),
    each(labels, (y) => store(MARGINAL, y, times(load(FORWARD, y), get(BEHIND + y)))),
  ];
  return [
    each(labels, (y) => [ONE, set(BEHIND + y)]),
    finish,
    move(UNARY, -labels * BYTES),
    loop(FIRST, UNARY, [
      move(SCALE, -BYTES),
      each(labels, (p) => [
        sumOf(labels, (y) => times(times(load(EDGE, p * labels + y), load(UNARY, y)), get(BEHIND + y))),
        set(OWN + p),
      ]),
      each(labels, (p) => [divided(get(OWN + p), load(SCALE, 0)), set(BEHIND + p)]),
      finish,
      move(UNARY, -labels * BYTES),
      [get(EDGE), get(STEP), SUBTRACT, set(EDGE)],
    ]),
  ];
}

/** The number 1. */
const ONE: Code = [0x44, [...new Uint8Array(Float64Array.of(1).buffer)]];
