import { ADD, constant, count, END, GET, LOAD, moduleOf, SET, TIMES, type Code } from './wasm.ts';

/**
 * The inner loops of the network as a WebAssembly program. States are numbers of
 * 16 bits, weights over them whole numbers: eight products are added up at a time,
 * and exactly. All else are numbers of 32 bits, and every step is rounded as
 * IEEE 754 says. So each machine gets the same. Addresses are in bytes.
 */
export interface NetworkProgram {
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
  /**
   * Reads `count` positions forward and backward: `gates` and `states` are those of the first, both of both
   * directions. At `weights` lie those of both directions one after the other, as `recurrentWeights` puts
   * them; in `room` there is room for `ROOM_STATES` states of 32 bits.
   */
  readonly readGates: (gates: number, states: number, count: number, weights: number, room: number) => void;
  /** The same where the gates of a position are the sum of three rows, whose addresses lie from `rows` on. */
  readonly readRows: (rows: number, states: number, count: number, weights: number, room: number) => void;
  /** Writes the products of the states from `states` up to `end` and the `weights` of gates, as `productWeights` puts them, to `out`. */
  readonly gates: Products;
  /** The same for eight scores. */
  readonly scores: Products;
}

type Products = (states: number, end: number, weights: number, out: number) => void;

/** Rows whose sum the gates of a position are. */
export const ROWS = 3;
/** States in 32 bits that reading needs room for: that before and what two gates come to, of both directions, and nothing. */
export const ROOM_STATES = 7;
/** Scores are worked out in eights. */
export const SCORES = 8;
/** A state of 1 in 16 bits. */
export const ONE = 2 ** 15 - 1;
const LANES = 4;
const BYTES = 4;
/** Bytes of a number of a state, of two of them and of a vector. */
const [HALF, PAIR, VECTOR] = [2, 4, 16] as const;
/** Sums that are kept at a time: what the registers hold. */
const SUMS = 8;
const CHUNK = SUMS * VECTOR;
/** Added to a number it leaves the nearest whole one in the lowest bits. */
const TO_WHOLE = 1.5 * 2 ** 23;

const get = (local: number): Code => [GET, local];
const set = (local: number): Code => [SET, local];
const whole = constant;
const simd = (operation: number): Code => [0xfd, count(operation)];
const plus: Code = [ADD];
const move = (local: number, by: Code): Code => [get(local), by, plus, set(local)];
const load = (address: Code, offset: number): Code => [address, simd(0), 4, count(offset)];
const spread = (address: Code, offset = 0): Code => [address, simd(9), 2, count(offset)];
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
const ZEROS = four(0);
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
/** The same of whole numbers; `dot` adds up the products of two neighbours of 16 bits, `narrow` makes eight of 16 bits out of two times four. */
const [addWhole, subtractWhole, dot, narrow] = [0xae, 0xb1, 0xba, 0x85].map(operation) as [
  Operation,
  Operation,
  Operation,
  Operation,
];

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

/** The numbers that `run` takes besides weights. They lie in memory: as parts of instructions each would take several of those. */
export const CONSTANTS = [-6, 6, 108, 36, 432, 0.5, ONE, TO_WHOLE] as const;

/** The value of four sums of products, `scale` being the address of what their 1 stands for. */
const scaled = (sums: Code, scale: Code): Code => times([sums, simd(0xfa)], scale);

/** A program for states of `size` units, a multiple of 32, in `memory`. */
export function newNetworkProgram(memory: WebAssembly.Memory, size: number): NetworkProgram {
  const program = moduleOf([
    { name: 'addProducts', args: 6, numbers: 2, vectors: SUMS + 1, instructions: addProducts() },
    { name: 'readGates', args: 5, numbers: 10, vectors: SUMS + 2, instructions: read(size, 'gates') },
    { name: 'readRows', args: 5, numbers: 10, vectors: SUMS + 2, instructions: read(size, 'rows') },
    {
      name: 'gates',
      args: 4,
      numbers: 3,
      vectors: SUMS + 1,
      instructions: products(size, 2 * 3 * size),
    },
    { name: 'scores', args: 4, numbers: 3, vectors: SUMS + 1, instructions: products(size, SCORES) },
  ]);
  const instance = new WebAssembly.Instance(program, { '': { memory } });
  return instance.exports as unknown as NetworkProgram;
}

/** Pairs of numbers of a state that are multiplied before the loop begins anew. */
const PAIRS_AT_ONCE = 4;

/**
 * Sets the `sums` from the first on to the products of pairs of numbers from the
 * address `from` on and their weights from `weights` on: four sums a vector of both weights of the pair, the
 * pairs `step` apart. Moves both addresses along, `from` up to `end`.
 */
function multiply(
  from: number,
  end: number,
  weights: number,
  step: number,
  sum: number,
  sums: number,
  x: number,
): Code {
  return [
    each(sums, (n) => [ZEROS, set(sum + n)]),
    repeat(
      [
        each(PAIRS_AT_ONCE, (pair) => [
          [spread([get(from)], pair * PAIR), set(x)],
          each(sums, (n) => [
            addWhole(get(sum + n), dot(get(x), load(get(weights), pair * step + n * VECTOR))),
            set(sum + n),
          ]),
        ]),
        move(from, whole(PAIRS_AT_ONCE * PAIR)),
        move(weights, whole(PAIRS_AT_ONCE * step)),
      ],
      get(from),
      get(end),
    ),
  ];
}

function read(size: number, from: 'gates' | 'rows'): Code {
  const [GATES, STATES, COUNT, WEIGHTS, ROOM] = [0, 1, 2, 3, 4];
  const [BACK_GATES, BACK_STATES, BEFORE, BACK_BEFORE, FROM, LAST, COLUMN, ROW] = [5, 6, 7, 8, 9, 10, 11, 12];
  const [SUM, X, SQUARE] = [ROW + ROWS, ROW + ROWS + SUMS, ROW + ROWS + 1 + SUMS];
  const [gateBytes, stateBytes] = [size * BYTES, size * HALF];
  const chunks = gateBytes / CHUNK;
  const halfRow = 3 * gateBytes;
  const gateStep = from === 'gates' ? 2 * halfRow : ROWS * BYTES;
  const stateStep = 2 * stateBytes;
  const pairStep = 3 * size * PAIR;
  const [least6, most6, top, slope, bottom, half, one, toWhole] = CONSTANTS.map((_, n) =>
    load(get(WEIGHTS), n * VECTOR),
  ) as [Code, Code, Code, Code, Code, Code, Code, Code];
  const biasAt = (size / 2) * pairStep;
  const scaleAt = biasAt + gateBytes;
  const twice = (x: number): Code => [add(get(x), get(x)), set(x)];
  /** Sets local `x`, between -6 and 6, to half the hyperbolic tangent of its half, as Padé approximates it without an exponential. */
  const bend: Code = [
    [least(most(get(X), least6), most6), set(X)],
    [times(get(X), get(X)), set(SQUARE)],
    [divide(times(get(X), add(top, get(SQUARE))), add(bottom, times(slope, get(SQUARE)))), set(X)],
  ];
  /** One position of a direction, 0 or 1: its gates, states and state before. */
  const position = (direction: number, gates: number, states: number, before: number): Code => {
    const weightsAt = CONSTANTS.length * VECTOR + direction * (scaleAt + VECTOR);
    const roomAt = direction * gateBytes;
    const openAt = (3 + 2 * direction) * gateBytes;
    const rows = each(from === 'rows' ? ROWS : 0, (n) => [get(gates), LOAD(n * BYTES), set(ROW + n)]);
    const given = (offset: number): Code => {
      if (from === 'gates') return load(get(gates), offset);
      const [a, b, c] = [0, 1, 2].map((n) => load(get(ROW + n), direction * halfRow + offset));
      return add(add(a!, b!), c!);
    };
    const at = (gate: number, chunk: number, n: number) => gate * gateBytes + chunk * CHUNK + n * VECTOR;
    const product = (gate: number, chunk: number): Code => [
      [get(before), set(FROM)],
      [get(before), whole(stateBytes), plus, set(LAST)],
      [get(WEIGHTS), whole(weightsAt + at(gate, chunk, 0)), plus, set(COLUMN)],
      multiply(FROM, LAST, COLUMN, pairStep, SUM, SUMS, X),
    ];
    const share = (n: number) => scaled(get(SUM + n), load(get(WEIGHTS), weightsAt + scaleAt));
    const gate = (gate: number, chunk: number): Code => [
      product(gate, chunk),
      each(SUMS, (n) => [
        [add(share(n), given(at(gate, chunk, n))), set(X)],
        bend,
        store(get(ROOM), openAt + at(gate, chunk, n), add(half, get(X))),
      ]),
    ];
    const candidate = (chunk: number): Code => [
      product(2, chunk),
      each(SUMS, (n) => [
        [add(share(n), load(get(WEIGHTS), weightsAt + biasAt + at(0, chunk, n))), set(X)],
        [add(given(at(2, chunk, n)), times(get(X), load(get(ROOM), openAt + at(0, chunk, n)))), set(X)],
        [twice(X), bend, twice(X)],
        [
          add(
            get(X),
            times(
              load(get(ROOM), openAt + at(1, chunk, n)),
              subtract(load(get(ROOM), roomAt + at(0, chunk, n)), get(X)),
            ),
          ),
          set(X),
        ],
        store(get(ROOM), roomAt + at(0, chunk, n), get(X)),
        [subtractWhole(add(times(get(X), one), toWhole), toWhole), set(SUM + n)],
      ]),
      each(SUMS / 2, (n) =>
        store(get(states), (chunk * CHUNK) / 2 + n * VECTOR, narrow(get(SUM + 2 * n), get(SUM + 2 * n + 1))),
      ),
    ];
    return [
      rows,
      each(chunks, (chunk) => [gate(0, chunk), gate(1, chunk)]),
      each(chunks, (chunk) => candidate(chunk)),
      [get(states), set(before)],
    ];
  };
  // The last position, where the way back begins, and its half of what stands there.
  const atLast = (first: number, step: number, half: number): Code => [
    get(first),
    [get(COUNT), whole(-1), plus, whole(step), [TIMES]],
    [plus, whole(half), plus],
  ];
  const nothing: Code = [get(ROOM), whole(2 * gateBytes), plus];
  return [
    each((3 * gateBytes) / VECTOR, (n) => store(get(ROOM), n * VECTOR, ZEROS)),
    [nothing, set(BEFORE), nothing, set(BACK_BEFORE)],
    [atLast(GATES, gateStep, from === 'gates' ? halfRow : 0), set(BACK_GATES)],
    [atLast(STATES, stateStep, stateBytes), set(BACK_STATES)],
    repeat(
      [
        // The directions wait for nothing of each other: while the one ends a position the other begins its own.
        position(0, GATES, STATES, BEFORE),
        position(1, BACK_GATES, BACK_STATES, BACK_BEFORE),
        move(GATES, whole(gateStep)),
        move(STATES, whole(stateStep)),
        move(BACK_GATES, whole(-gateStep)),
        move(BACK_STATES, whole(-stateStep)),
        move(COUNT, whole(-1)),
      ],
      get(COUNT),
      whole(0),
    ),
  ];
}

function products(size: number, height: number): Code {
  const [STATES, END, WEIGHTS, OUT, FROM, NEXT, COLUMN] = [0, 1, 2, 3, 4, 5, 6];
  const [SUM, X] = [7, 7 + SUMS];
  const stateStep = 2 * size * HALF;
  const sums = Math.min(SUMS, height / LANES);
  const scale = load(get(WEIGHTS), size * height * PAIR);
  return repeat(
    [
      [get(STATES), whole(stateStep), plus, set(NEXT)],
      each(height / LANES / sums, (chunk) => [
        [get(STATES), set(FROM)],
        [get(WEIGHTS), whole(chunk * sums * VECTOR), plus, set(COLUMN)],
        multiply(FROM, NEXT, COLUMN, height * PAIR, SUM, sums, X),
        each(sums, (n) => store(get(OUT), (chunk * sums + n) * VECTOR, scaled(get(SUM + n), scale))),
      ]),
      move(STATES, whole(stateStep)),
      move(OUT, whole(height * BYTES)),
    ],
    get(STATES),
    get(END),
  );
}

function addProducts(): Code {
  const [BEGIN, END, ROWS, STEP, OUT, OUT_END, FROM, ROW, X, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  return repeat(
    [
      each(SUMS, (n) => [load(get(OUT), n * VECTOR), set(SUM + n)]),
      [get(BEGIN), set(FROM)],
      [get(ROWS), set(ROW)],
      repeat(
        [
          [spread(get(FROM)), set(X)],
          each(SUMS, (n) => [add(get(SUM + n), times(get(X), load(get(ROW), n * VECTOR))), set(SUM + n)]),
          move(FROM, whole(BYTES)),
          move(ROW, get(STEP)),
        ],
        get(FROM),
        get(END),
      ),
      each(SUMS, (n) => store(get(OUT), n * VECTOR, get(SUM + n))),
      move(OUT, whole(CHUNK)),
      move(ROWS, whole(CHUNK)),
    ],
    get(OUT),
    get(OUT_END),
  );
}
