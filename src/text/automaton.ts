/**
 * The machines by which wink-nlp finds sentence ends and mends tags, read from their files into
 * tables: wink looks every step up in an object by the text of a number, which takes some
 * times as long. A machine finds patterns of symbols; what it finds is what wink's own would.
 */
export interface Automaton {
  /** `next[state * symbols + symbol]`: the state behind a symbol, 0 where the machine begins anew. */
  readonly next: Int16Array;
  readonly symbols: number;
  /** The state that is reached, as long as nothing longer comes, when one has got so far; 0 for none. */
  readonly otherwise: Int16Array;
  /** 1 for states that end a pattern. */
  readonly isEnd: Uint8Array;
  /** What a pattern that ends in a state is called, 0 where it is none, and how many symbols of it stand before the one that is meant. */
  readonly name: Int16Array;
  readonly ahead: Int16Array;
}

/** The numbers that machines know, numbered from 1; what they do not know is 0. */
export type Alphabet = ReadonlyMap<number, number>;

/** A machine as its file holds it, with numbers as texts: size, states, then what each state leads to, what ends there and which part of it is meant. */
type Stored = readonly [
  unknown,
  unknown,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, readonly [number, number]>>,
];

/** Stands for a symbol that a machine passes over. */
export const PASSED_OVER = 255;
/** What stands behind the last symbol, and what leads to `otherwise`: no symbol at all. */
const [END_OF_TEXT, OTHERWISE] = [2_070_000, 2_070_003];

/** Some machines, given as JSON, with an alphabet for all of them. */
export function readAutomata(machines: readonly string[]): { automata: Automaton[]; alphabet: Alphabet } {
  const stored = machines.map((machine) => JSON.parse(machine) as Stored);
  const known = stored.flatMap(([, , states]) => Object.values(states).flatMap(Object.keys).map(Number));
  const numbers = [...new Set([END_OF_TEXT, ...known])].filter((n) => !Number.isNaN(n) && n !== OTHERWISE);
  const alphabet = new Map(numbers.map((number, i) => [number, i + 1]));
  return { automata: stored.map((machine) => readAutomaton(machine, alphabet)), alphabet };
}

function readAutomaton([, , states, ends, marks]: Stored, alphabet: Alphabet): Automaton {
  const symbols = alphabet.size + 1;
  const size = 1 + Math.max(...[...Object.keys(states), ...Object.keys(ends)].map(Number));
  const automaton = {
    next: new Int16Array(size * symbols),
    symbols,
    otherwise: new Int16Array(size),
    isEnd: new Uint8Array(size),
    name: new Int16Array(size),
    ahead: new Int16Array(size),
  };
  for (const [state, leads] of Object.entries(states))
    for (const [number, to] of Object.entries(leads)) {
      const symbol = alphabet.get(Number(number));
      if (Number(number) === OTHERWISE) automaton.otherwise[Number(state)] = to;
      else if (symbol !== undefined) automaton.next[Number(state) * symbols + symbol] = to;
    }
  for (const [state, name] of Object.entries(ends)) {
    automaton.isEnd[Number(state)] = 1;
    automaton.name[Number(state)] = nameOf(name);
    automaton.ahead[Number(state)] = marks[state]?.[0] ?? 0;
  }
  return automaton;
}

/** A name that is no number stands for the only pattern there is; 0 for one that is none, and only keeps others from being found. */
function nameOf(name: string): number {
  const number = Number(name);
  return Number.isNaN(number) ? 1 : number;
}

/**
 * Finds the patterns of an automaton among symbols, the longest at each place, and writes for each
 * which symbol it means and what it is called to `found`, one after the other; returns how many numbers these are.
 */
export function findPatterns(
  { next, symbols: step, otherwise, isEnd, name, ahead }: Automaton,
  symbols: Uint8Array,
  length: number,
  endOfText: number,
  found: number[],
): number {
  let count = 0;
  let [first, state, longest, longestEnd] = [0, 0, 0, 0];
  for (let i = 0; i <= length; i++)
    for (let j = i; j <= length; j++) {
      const symbol = j === length ? endOfText : symbols[j]!;
      if (symbol === PASSED_OVER) continue;
      const to = next[state * step + symbol]!;
      if (state === 0 && to !== 0) first = j;
      state = to;
      const reached = isEnd[to] === 1 ? to : to === 0 ? 0 : otherwise[to]!;
      if (reached !== 0) {
        longest = reached;
        longestEnd = j;
      }
      if (isEnd[to] === 0 && to !== 0) continue;
      state = 0;
      if (longest !== 0) {
        if (name[longest] !== 0) {
          found[count++] = first + ahead[longest]!;
          found[count++] = name[longest]!;
        }
        i = longestEnd;
        longest = 0;
      }
      break;
    }
  return count;
}

/** The symbol that stands behind the last. */
export function endOfText(alphabet: Alphabet): number {
  return alphabet.get(END_OF_TEXT)!;
}
