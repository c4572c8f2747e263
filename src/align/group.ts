/** Two things that may belong together and how likely it is, 0..1. */
export interface Likelihood {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Scores from which groups merge (`link`) and from which a member of one group belongs to a further one (`join`). */
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
 * statements). Then pairs that this kept apart are brought together in further
 * groups, so that a member may stand in several: at `link` where neither stands
 * beside anything of the other's article, else at `join`. Of an article's several
 * members those go that do not fit every other article. Pairs missing
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
  return withJoins(cores, articles, possible, score, { link, join }).flatMap((group) =>
    withoutStrays(group, articles, score, link),
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
 * that group of the other which it fits best as a whole, if any, else the two make
 * a group of their own, which others may join in turn. A pair of which one already
 * stands beside something of the other's article may share only the story's
 * background with it, and has to be likelier than one that both articles would
 * otherwise have nothing for.
 */
function withJoins(
  cores: readonly (readonly number[])[],
  articles: readonly string[],
  likeliestFirst: readonly Likelihood[],
  score: Score,
  { link, join }: Lines,
): number[][] {
  const groups = cores.map((core) => [...core]);
  const groupsOf = articles.map(() => new Set<number>());
  groups.forEach((members, g) => members.forEach((member) => groupsOf[member]!.add(g)));
  const add = (member: number, g: number): void => {
    (groups[g] ??= []).push(member);
    groupsOf[member]!.add(g);
  };
  const fitsOf = (member: number, ofOther: ReadonlySet<number>) =>
    [...ofOther]
      .filter((g) => groups[g]!.length > 1)
      .map((g) => ({ member, g, fit: meanScore([member], groups[g]!, articles, score) }))
      .filter(({ fit }) => fit >= join);
  const isBeside = (member: number, article: string): boolean =>
    [...groupsOf[member]!].some((g) => groups[g]!.some((other) => articles[other] === article));
  for (const { a, b, score: own } of likeliestFirst) {
    if (own < link) break;
    if ([...groupsOf[a]!].some((g) => groupsOf[b]!.has(g))) continue;
    if (own < join && (isBeside(a, articles[b]!) || isBeside(b, articles[a]!))) continue;
    const best = [...fitsOf(a, groupsOf[b]!), ...fitsOf(b, groupsOf[a]!)].sort(
      (x, y) => y.fit - x.fit || x.g - y.g,
    )[0];
    const fresh = groups.length;
    if (best === undefined) for (const member of [a, b]) add(member, fresh);
    else add(best.member, best.g);
  }
  return groups.map((members) => members.sort((x, y) => x - y));
}

/**
 * The group, and each of its strays alone. An article reports a statement once:
 * a further member of it stays only where every other article of the group has
 * one that it would merge with; the one that fits the others best always stays.
 */
function withoutStrays(
  group: readonly number[],
  articles: readonly string[],
  score: Score,
  link: number,
): number[][] {
  const fit = new Map(group.map((member) => [member, weakestLink(member, group, articles, score)]));
  const best = new Map<string, number>();
  for (const member of group) {
    const article = articles[member]!;
    if (!best.has(article) || fit.get(member)! > fit.get(best.get(article)!)!) best.set(article, member);
  }
  const stays = (member: number): boolean =>
    fit.get(member)! >= link || best.get(articles[member]!) === member;
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
