/** Two things that may belong together and how likely it is, 0..1. */
export interface Likelihood {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Scores from which groups merge (`link`) and from which a member joins a further group (`join`). */
export interface Lines {
  readonly link: number;
  readonly join: number;
}

/** Whether two must not stand in one group, whatever else speaks for it. */
export type Apart = (a: number, b: number) => boolean;

/** Outweighs any mean. */
const NEVER = -1e6;

/**
 * Groups `0..articles.length-1` by average link: the likeliest pairs first, two groups
 * merge while their members' scores across articles average at least `link` and most agree
 * (single links would chain through lead sentences that hold several
 * statements). Then likely pairs that this kept apart are brought together in
 * further groups, so that a member may stand in several. Of an article's several
 * members those go that do not agree with every other article. Pairs missing
 * from `likelihoods` count as 0. Members come in ascending order; ties go to the
 * lower index.
 */
export function groupsOf(
  articles: readonly string[],
  likelihoods: readonly Likelihood[],
  { link, join }: Lines,
  apart: Apart,
): number[][] {
  const rows = articles.map(() => new Map<number, number>());
  for (const { a, b, score: own } of likelihoods) rows[Math.min(a, b)]!.set(Math.max(a, b), own);
  const score = (a: number, b: number): number =>
    apart(a, b) ? NEVER : (rows[Math.min(a, b)]!.get(Math.max(a, b)) ?? 0);
  const possible = likelihoods
    .filter(({ a, b }) => !apart(a, b))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const cores = averageLink(articles, possible, score, link);
  return withJoins(cores, articles, possible, score, join).flatMap((group) =>
    withoutStrays(group, articles, score),
  );
}

type Score = (a: number, b: number) => number;

function averageLink(
  articles: readonly string[],
  likeliestFirst: readonly Likelihood[],
  score: Score,
  link: number,
): number[][] {
  const groupOf = articles.map((_, i) => [i]);
  for (const { a, b, score: own } of likeliestFirst) {
    if (own < link) break;
    const [A, B] = [groupOf[a]!, groupOf[b]!];
    if (A === B || meanScore(A, B, articles, score) < link) continue;
    const merged = [...A, ...B].sort((x, y) => x - y);
    for (const member of merged) groupOf[member] = merged;
  }
  return [...new Set(groupOf)];
}

/** Of the pairs between two groups this share must agree, however sure the others are: background words bind some, a statement binds most. */
const MAJORITY = 0.75;
/** Score from which a pair agrees. */
const AGREES = 0.3;

/** Mean over pairs of different articles, 0 where there is none or most disagree; far below 0 where any two must stay apart. */
function meanScore(
  A: readonly number[],
  B: readonly number[],
  articles: readonly string[],
  score: Score,
): number {
  let [sum, agreeing, count] = [0, 0, 0];
  for (const a of A)
    for (const b of B) {
      const own = score(a, b);
      if (own === NEVER) return NEVER;
      if (articles[a] === articles[b]) continue;
      sum += own;
      count++;
      if (own >= AGREES) agreeing++;
    }
  return count === 0 || agreeing < MAJORITY * count ? 0 : sum / count;
}

/**
 * Likely pairs that their cores keep apart, likeliest first: one of the two joins
 * the other's group where it fits that group as a whole, else the two make a
 * group of their own, which others may join in turn.
 */
function withJoins(
  cores: readonly (readonly number[])[],
  articles: readonly string[],
  likeliestFirst: readonly Likelihood[],
  score: Score,
  join: number,
): number[][] {
  const groups = cores.map((core) => [...core]);
  const groupsOf = articles.map(() => new Set<number>());
  groups.forEach((members, g) => members.forEach((member) => groupsOf[member]!.add(g)));
  for (const { a, b, score: own } of likeliestFirst) {
    if (own < join) break;
    if ([...groupsOf[a]!].some((g) => groupsOf[b]!.has(g))) continue;
    const fits = ([member, other]: readonly [number, number]) =>
      [...groupsOf[other]!]
        .filter((g) => groups[g]!.length > 1 && meanScore([member], groups[g]!, articles, score) >= join)
        .map((g) => [member, g] as const);
    const joins = [[a, b] as const, [b, a] as const].flatMap(fits);
    if (joins.length === 0) {
      groups.push([]);
      joins.push([a, groups.length - 1], [b, groups.length - 1]);
    }
    for (const [member, g] of joins) {
      groups[g]!.push(member);
      groupsOf[member]!.add(g);
    }
  }
  return groups.map((members) => [...new Set(members)].sort((x, y) => x - y));
}

/**
 * The group, and each of its strays alone. An article reports a statement once:
 * a further member of it stays only where every other article of the group has
 * one that agrees with it; the one that fits the others best always stays.
 */
function withoutStrays(group: readonly number[], articles: readonly string[], score: Score): number[][] {
  const fit = new Map(group.map((member) => [member, weakestLink(member, group, articles, score)]));
  const best = new Map<string, number>();
  for (const member of group) {
    const article = articles[member]!;
    if (!best.has(article) || fit.get(member)! > fit.get(best.get(article)!)!) best.set(article, member);
  }
  const stays = (member: number): boolean =>
    fit.get(member)! >= AGREES || best.get(articles[member]!) === member;
  const strays = group.filter((member) => !stays(member));
  return [group.filter(stays), ...strays.map((member) => [member])];
}

/** How well a member fits the other article of its group that it fits least, by that article's likeliest member. */
function weakestLink(
  member: number,
  group: readonly number[],
  articles: readonly string[],
  score: Score,
): number {
  const best = new Map<string, number>();
  for (const other of group)
    if (articles[other] !== articles[member])
      best.set(articles[other]!, Math.max(best.get(articles[other]!) ?? 0, score(member, other)));
  return Math.min(...best.values());
}
