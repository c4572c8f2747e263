/** Two things that may belong together and how likely it is, 0..1. */
export interface Likelihood {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Groups `0..count-1` by average link: the likeliest pairs first, two groups
 * merge while their members' scores across articles average at least `link`
 * (single links would chain through lead sentences that hold several
 * statements). Then each member joins further groups of other articles' members
 * that it fits with at least `join` on average. Pairs missing from
 * `likelihoods` count as 0. Members come in ascending order; ties go to the lower index.
 */
export function groupsOf(
  articles: readonly string[],
  likelihoods: readonly Likelihood[],
  { link, join }: { readonly link: number; readonly join: number },
): number[][] {
  const scores = new Map(likelihoods.map(({ a, b, score }) => [keyOf(a, b), score]));
  const score = (a: number, b: number): number => scores.get(keyOf(a, b)) ?? 0;
  const cores = averageLink(articles, likelihoods, score, link);
  return withJoins(cores, articles, likelihoods, score, join);
}

const keyOf = (a: number, b: number): number => (a < b ? a * 65536 + b : b * 65536 + a);

type Score = (a: number, b: number) => number;

function averageLink(
  articles: readonly string[],
  likelihoods: readonly Likelihood[],
  score: Score,
  link: number,
): number[][] {
  const groupOf = articles.map((_, i) => [i]);
  const candidates = likelihoods
    .filter((pair) => pair.score >= link)
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const { a, b } of candidates) {
    const [A, B] = [groupOf[a]!, groupOf[b]!];
    if (A === B || meanScore(A, B, articles, score) < link) continue;
    const merged = [...A, ...B].sort((x, y) => x - y);
    for (const member of merged) groupOf[member] = merged;
  }
  return [...new Set(groupOf)];
}

/** Mean over pairs of different articles; 0 where there is none. */
function meanScore(
  A: readonly number[],
  B: readonly number[],
  articles: readonly string[],
  score: Score,
): number {
  let [sum, count] = [0, 0];
  for (const a of A)
    for (const b of B) {
      if (articles[a] === articles[b]) continue;
      sum += score(a, b);
      count++;
    }
  return count === 0 ? 0 : sum / count;
}

function withJoins(
  cores: readonly (readonly number[])[],
  articles: readonly string[],
  likelihoods: readonly Likelihood[],
  score: Score,
  join: number,
): number[][] {
  const coreOf = new Map(cores.flatMap((core, i) => core.map((member) => [member, i] as const)));
  const joined = cores.map((core) => new Set(core));
  for (const { a, b, score: own } of likelihoods) {
    if (own < join) continue;
    for (const [member, core] of [
      [a, coreOf.get(b)!],
      [b, coreOf.get(a)!],
    ] as const) {
      if (coreOf.get(member) === core || cores[core]!.length < 2) continue;
      if (meanScore([member], cores[core]!, articles, score) >= join) joined[core]!.add(member);
    }
  }
  return joined.map((members) => [...members].sort((x, y) => x - y));
}
