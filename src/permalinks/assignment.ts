/** A possible match of two things, by their numbers, and what it is worth: above 0. */
export interface Candidate {
  readonly left: number;
  readonly right: number;
  readonly worth: number;
}

/**
 * The matches that are worth the most together, each thing in one at most: an
 * assignment after Kuhn (1955) and Munkres, in the form with potentials that
 * takes cubic time, for each group of things that compete with one another.
 */
export function bestMatches<Match extends Candidate>(candidates: readonly Match[]): Match[] {
  return groupsOf(candidates).flatMap((group) => (group.length === 1 ? group : assigned(group)));
}

/** Candidates that share things, directly or by others, are in one group. */
function groupsOf<Match extends Candidate>(candidates: readonly Match[]): Match[][] {
  const parents = new Map<string, string>();
  const rootOf = (thing: string): string => {
    const parent = parents.get(thing) ?? thing;
    if (parent === thing) return thing;
    const root = rootOf(parent);
    parents.set(thing, root);
    return root;
  };
  for (const { left, right } of candidates) parents.set(rootOf(`left ${left}`), rootOf(`right ${right}`));
  return [...Map.groupBy(candidates, ({ left }) => rootOf(`left ${left}`)).values()];
}

function assigned<Match extends Candidate>(group: readonly Match[]): Match[] {
  const lefts = [...new Set(group.map(({ left }) => left))];
  const rights = [...new Set(group.map(({ right }) => right))];
  const size = Math.max(lefts.length, rights.length);
  const matches = new Map(group.map((match) => [`${match.left} ${match.right}`, match]));
  const matchAt = (row: number, column: number) => matches.get(`${lefts[row]} ${rights[column]}`);
  // Rows and columns count from 1: 0 stands for none.
  const rowOf = columnsToRows(size, (row, column) => -(matchAt(row - 1, column - 1)?.worth ?? 0));
  return Array.from(rowOf.keys())
    .slice(1)
    .flatMap((column) => matchAt(rowOf[column]! - 1, column - 1) ?? []);
}

/** The row of each column where the costs are least in sum. */
function columnsToRows(size: number, cost: (row: number, column: number) => number): number[] {
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const cameFrom = new Array<number>(size + 1).fill(0);
    const slack = new Array<number>(size + 1).fill(Infinity);
    const isVisited = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    do {
      isVisited[column] = true;
      const current = rowOf[column]!;
      let least = Infinity;
      let next = 0;
      for (let other = 1; other <= size; other++) {
        if (isVisited[other]) continue;
        const reduced = cost(current, other) - rowPotential[current]! - columnPotential[other]!;
        if (reduced < slack[other]!) {
          slack[other] = reduced;
          cameFrom[other] = column;
        }
        if (slack[other]! < least) {
          least = slack[other]!;
          next = other;
        }
      }
      for (let other = 0; other <= size; other++) {
        if (isVisited[other]) {
          rowPotential[rowOf[other]!]! += least;
          columnPotential[other]! -= least;
        } else slack[other]! -= least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  return rowOf;
}
