import { ADD, constant, count, END, GET, LOAD, moduleOf, SET } from './wasm.ts';

/**
 * The inner loops of the network as a WebAssembly program, four numbers at a
 * time. All numbers are of 32 bits and every step is rounded as IEEE 754 says, so
 * that each machine gets the same. Addresses are in bytes.
 */
export interface NetworkProgram {
  /** Adds up the rows whose addresses stand from `keys` up to `end`, into `out`. */
  readonly addUp: (keys: number, end: number, out: number) => void;
  /**
   * Reads `count` positions in one direction: gates lie `gateStep` apart from `gates` on, states are
   * written `stateStep` apart from `states` on. `before` is the address of a state of 0, `weights` that
   * of the direction's weights: a column of the gates' weights for each unit of the state before,
   * then the candidates' bias.
   */
  readonly run: (
    gates: number,
    gateStep: number,
    states: number,
    stateStep: number,
    count: number,
    before: number,
    weights: number,
  ) => void;
  /**
   * Adds to the sums from `sums` up to `sumsEnd` (of 32 bits, as many as a multiple of 32) the numbers from
   * `from` up to `end`, each times its row: rows lie `step` apart from `rows` on.
   */
  readonly addProducts: (
    from: number,
    end: number,
    rows: number,
    step: number,
    sums: number,
    sumsEnd: number,
  ) => void;
  /** Writes eight products of the two states at `states` and the columns at `weights` to `out`. */
  readonly label: (states: number, weights: number, out: number) => void;
}

const LANES = 4;
const BYTES = 4;
/** Sums that are kept at a time: what the registers hold. */
const SUMS = 8;
const CHUNK = SUMS * LANES * BYTES;

type Code = readonly (number | Code)[];

function flat(code: Code, numbers: number[] = []): number[] {
  for (const part of code)
    if (typeof part === 'number') numbers.push(part);
    else flat(part, numbers);
  return numbers;
}

const get = (local: number): Code => [GET, local];
const set = (local: number): Code => [SET, local];
const whole = constant;
const simd = (operation: number): Code => [0xfd, count(operation)];
const plus: Code = [ADD];
const move = (local: number, by: Code): Code => [get(local), by, plus, set(local)];
const load = (address: Code, offset: number): Code => [address, simd(0), 4, count(offset)];
const spread = (address: Code): Code => [address, simd(9), 2, 0];
const store = (address: Code, offset: number, value: Code): Code => [
  address,
  value,
  simd(11),
  4,
  count(offset),
];
const four = (value: number): Code => {
  const bytes = [...new Uint8Array(Float32Array.of(value).buffer)];
  return [simd(12), bytes, bytes, bytes, bytes];
};
const operation =
  (number: number) =>
  (a: Code, b: Code): Code => [a, b, simd(number)];
// Of several instructions for the lesser and the greater number these are the fast ones; they differ where a number is none only.
const [add, subtract, times, divide, least, most] = [0xe4, 0xe5, 0xe6, 0xe7, 0xea, 0xeb].map(operation) as [
  Operation,
  Operation,
  Operation,
  Operation,
  Operation,
  Operation,
];
type Operation = (a: Code, b: Code) => Code;

/** Repeats `body` while `local` is not `end`, at least once. */
const repeat = (body: Code, local: Code, end: Code): Code => [
  0x03,
  0x40,
  body,
  local,
  end,
  0x47,
  0x0d,
  0,
  END,
];
const each = (count: number, write: (n: number) => Code): Code =>
  Array.from({ length: count }, (_, n) => write(n));

/** Leaves the squashed value of local `x`: between -1 and 1, the hyperbolic tangent's Padé approximant, which takes no exponential. */
function squashed(x: number, square: number): Code {
  const own = get(x);
  return [
    [least(most(own, four(-3)), four(3)), set(x)],
    [times(own, own), set(square)],
    divide(times(own, add(four(27), get(square))), add(four(27), times(four(9), get(square)))),
  ];
}

/** A program for states of `size` units, a multiple of 32 / 4, in `memory`. */
export function newNetworkProgram(memory: WebAssembly.Memory, size: number): NetworkProgram {
  const stateBytes = size * BYTES;
  const gateBytes = 3 * stateBytes;
  const program = moduleOf([
    { name: 'addUp', args: 3, numbers: 1, vectors: SUMS, instructions: flat(addUp(2 * gateBytes)) },
    { name: 'run', args: 7, numbers: 3, vectors: SUMS + 2, instructions: flat(run(stateBytes)) },
    { name: 'addProducts', args: 6, numbers: 2, vectors: SUMS + 1, instructions: flat(addProducts()) },
    { name: 'label', args: 3, numbers: 1, vectors: 2, instructions: flat(label(2 * stateBytes)) },
  ]);
  const instance = new WebAssembly.Instance(program, { '': { memory } });
  return instance.exports as unknown as NetworkProgram;
}

function addUp(rowBytes: number): Code {
  const [KEYS, END, OUT, KEY, SUM] = [0, 1, 2, 3, 4];
  return each(rowBytes / CHUNK, (chunk) => [
    each(SUMS, (n) => [four(0), set(SUM + n)]),
    [get(KEYS), set(KEY)],
    repeat(
      [
        each(SUMS, (n) => [
          add(get(SUM + n), load([get(KEY), LOAD], chunk * CHUNK + n * LANES * BYTES)),
          set(SUM + n),
        ]),
        move(KEY, whole(BYTES)),
      ],
      get(KEY),
      get(END),
    ),
    each(SUMS, (n) => store(get(OUT), chunk * CHUNK + n * LANES * BYTES, get(SUM + n))),
  ]);
}

function run(stateBytes: number): Code {
  const [GATES, GATE_STEP, STATES, STATE_STEP, COUNT, BEFORE, WEIGHTS, FROM, COLUMN, LAST] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
  ];
  const [SUM, X, SQUARE] = [10, 10 + SUMS, 11 + SUMS];
  const chunks = stateBytes / CHUNK;
  const biasAt = (stateBytes / BYTES) * 3 * stateBytes;
  const at = (gate: number, chunk: number, n: number) =>
    gate * stateBytes + chunk * CHUNK + n * LANES * BYTES;
  /** Sums of the state before with the columns of a gate's weights. */
  const multiply = (gate: number, chunk: number): Code => [
    each(SUMS, (n) => [four(0), set(SUM + n)]),
    [get(BEFORE), set(FROM)],
    [get(WEIGHTS), set(COLUMN)],
    [get(BEFORE), whole(stateBytes), plus, set(LAST)],
    repeat(
      [
        [spread(get(FROM)), set(X)],
        each(SUMS, (n) => [
          add(get(SUM + n), times(get(X), load(get(COLUMN), at(gate, chunk, n)))),
          set(SUM + n),
        ]),
        move(FROM, whole(BYTES)),
        move(COLUMN, whole(3 * stateBytes)),
      ],
      get(FROM),
      get(LAST),
    ),
  ];
  // Reset and update take the place of their scores among the gates.
  const gate = (gate: number, chunk: number): Code => [
    multiply(gate, chunk),
    each(SUMS, (n) => [
      [times(four(0.5), add(get(SUM + n), load(get(GATES), at(gate, chunk, n)))), set(X)],
      store(get(GATES), at(gate, chunk, n), add(four(0.5), times(four(0.5), squashed(X, SQUARE)))),
    ]),
  ];
  const candidate = (chunk: number): Code => [
    multiply(2, chunk),
    each(SUMS, (n) => [
      [add(get(SUM + n), load(get(WEIGHTS), biasAt + at(0, chunk, n))), set(X)],
      [add(load(get(GATES), at(2, chunk, n)), times(get(X), load(get(GATES), at(0, chunk, n)))), set(X)],
      [squashed(X, SQUARE), set(X)],
      store(
        get(STATES),
        at(0, chunk, n),
        add(
          get(X),
          times(load(get(GATES), at(1, chunk, n)), subtract(load(get(BEFORE), at(0, chunk, n)), get(X))),
        ),
      ),
    ]),
  ];
  return repeat(
    [
      each(chunks, (chunk) => [gate(0, chunk), gate(1, chunk)]),
      each(chunks, (chunk) => candidate(chunk)),
      [get(STATES), set(BEFORE)],
      move(STATES, get(STATE_STEP)),
      move(GATES, get(GATE_STEP)),
      move(COUNT, whole(-1)),
    ],
    get(COUNT),
    whole(0),
  );
}

function addProducts(): Code {
  const [BEGIN, END, ROWS, STEP, OUT, OUT_END, FROM, ROW, X, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  return repeat(
    [
      each(SUMS, (n) => [load(get(OUT), n * LANES * BYTES), set(SUM + n)]),
      [get(BEGIN), set(FROM)],
      [get(ROWS), set(ROW)],
      repeat(
        [
          [spread(get(FROM)), set(X)],
          each(SUMS, (n) => [
            add(get(SUM + n), times(get(X), load(get(ROW), n * LANES * BYTES))),
            set(SUM + n),
          ]),
          move(FROM, whole(BYTES)),
          move(ROW, get(STEP)),
        ],
        get(FROM),
        get(END),
      ),
      each(SUMS, (n) => store(get(OUT), n * LANES * BYTES, get(SUM + n))),
      move(OUT, whole(CHUNK)),
      move(ROWS, whole(CHUNK)),
    ],
    get(OUT),
    get(OUT_END),
  );
}

function label(width: number): Code {
  const [STATES, WEIGHTS, OUT, END, A, B] = [0, 1, 2, 3, 4, 5];
  const part = (sum: number, offset: number): Code => [
    add(get(sum), times(spread(get(STATES)), load(get(WEIGHTS), offset))),
    set(sum),
  ];
  return [
    [get(STATES), whole(width), plus, set(END)],
    repeat(
      [part(A, 0), part(B, 16), move(STATES, whole(BYTES)), move(WEIGHTS, whole(2 * LANES * BYTES))],
      get(STATES),
      get(END),
    ),
    store(get(OUT), 0, get(A)),
    store(get(OUT), 16, get(B)),
  ];
}
