import { normalise } from '../text/words.ts';
import { type Gender, isGivenName } from './mentions-lexicon.ts';
import { type Mention, type NameMention, YOUNGER } from './mentions.ts';
import { acronymOf, type NameParts, nameParts, sameFullName, spelledAlike } from './speakers-names.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

/** Someone or something that a story names, under all its names. */
export interface Member {
  /** Names as printed, with how often each stands in the story. */
  readonly names: Map<string, number>;
  /** Those of the names that are nicknames, which nobody is listed under. */
  readonly nicknames: ReadonlySet<string>;
  readonly type: NameMention['type'];
  readonly gender: Gender | null;
  /** Roles with the words that narrowed each where it stood. */
  readonly roles: readonly Role[];
}

export interface Role {
  readonly noun: string;
  readonly of: ReadonlySet<string>;
}

/** Everyone a story names, and which member each name mention of each article means. */
export interface Cast {
  readonly members: readonly Member[];
  /** `byMention[article].get(mention)`. */
  readonly byMention: readonly ReadonlyMap<Mention, Member>[];
}

/** Mentions of one article with one printed name. */
interface Use {
  readonly article: number;
  readonly name: string;
  readonly parts: NameParts;
  readonly mentions: NameMention[];
  cluster: Cluster | null;
}

interface Cluster {
  /** By age. */
  readonly number: number;
  readonly uses: Use[];
}

/**
 * Gathers the name mentions of all articles of a story into members: full
 * names that agree, then family names and given names alone that fit one of
 * them, first inside the article, then in the story. Independent of the order
 * of the articles.
 */
export function castOf(articles: readonly (readonly Mention[])[]): Cast {
  const sons = sonsAmong(articles);
  const uses = articles.flatMap((mentions, article) => usesOf(mentions, article, sons));
  const nicknames = nicknamesAmong(articles);
  const isNickname = ({ name }: Use) => nicknames.has(normalise(name));
  const index = new ClusterIndex();
  uses.sort(byWeight);
  // Longer and more frequent names first; ties by name, so that no order of articles shows.
  for (const use of uses) {
    if (isNickname(use)) continue;
    const near = index.near(use);
    const isFull = use.parts.words.length > 1;
    const fitting = isFull
      ? near.filter((cluster) => cluster.uses.some((other) => sameMember(use, other, sons)))
      : candidatesFor(use, near, sons);
    index.join(use, fitting[0] ?? null);
  }
  for (const use of uses.filter(isNickname)) {
    const full = nicknames.get(normalise(use.name));
    index.join(use, uses.find(({ name }) => normalise(name) === full)?.cluster ?? null);
  }
  const clusters = index.clusters;
  const members = new Map(clusters.map((cluster) => [cluster, memberOf(cluster, isNickname)]));
  const byMention = articles.map(() => new Map<Mention, Member>());
  for (const use of uses)
    for (const mention of use.mentions) byMention[use.article]!.set(mention, members.get(use.cluster!)!);
  return { members: [...members.values()], byMention };
}

function usesOf(mentions: readonly Mention[], article: number, sons: ReadonlySet<string>): Use[] {
  const uses = new Map<string, Use>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    // "Mr. Clinton" and "Mrs. Clinton" are two people with one printed name.
    const titled = mention.head.includes(' ') ? '' : (mention.gender ?? '');
    const parts = nameParts(mention.head);
    const isYounger = mention.of.includes(YOUNGER) && isFamilyOf(sons, parts);
    const key = `${normalise(mention.head)}|${titled}|${isYounger}`;
    const use = uses.get(key);
    if (use !== undefined) use.mentions.push(mention);
    else
      uses.set(key, {
        article,
        name: mention.head,
        parts: isYounger ? { ...parts, junior: true } : parts,
        mentions: [mention],
        cluster: null,
      });
  }
  return [...uses.values()];
}

/** Whether the name is the family name of one of the sons alone. */
function isFamilyOf(sons: ReadonlySet<string>, { words, last }: NameParts): boolean {
  return words.length === 1 && [...sons].some((son) => son.endsWith(` ${last}`));
}

/** Nicknames that stand inside a name ("Ann “Red” Reyes") to the name, both in normal form; those that two persons have mean neither. */
function nicknamesAmong(articles: readonly (readonly Mention[])[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const mention of articles.flat()) {
    if (mention.kind !== 'name' || mention.nickname === undefined) continue;
    const nickname = normalise(mention.nickname);
    names.set(nickname, (names.get(nickname) ?? new Set()).add(normalise(mention.head)));
  }
  return new Map(
    [...names].flatMap(([nickname, [name, ...others]]) =>
      name === undefined || others.length > 0 || nickname === name ? [] : [[nickname, name]],
    ),
  );
}

/**
 * "Ortiz left. Later Juan Ortiz Jr. came": whoever gets a full name after the
 * family name stood alone is not the one whom it means, nor is a son who gets
 * his after the same name without "Jr.". In normal form.
 */
function sonsAmong(articles: readonly (readonly Mention[])[]): ReadonlySet<string> {
  const sons = new Set<string>();
  for (const mentions of articles) {
    const known = new Set<string>();
    const juniors = new Set<string>();
    for (const mention of mentions) {
      if (mention.kind !== 'name') continue;
      const { words, last, junior } = nameParts(mention.head);
      const name = words.join(' ');
      if (!junior && !juniors.has(last)) known.add(name);
      if (!junior) continue;
      juniors.add(last);
      if (known.has(last) || (known.has(name) && mention.roles.includes('son'))) sons.add(name);
    }
  }
  return sons;
}

/** Whether the use names a son of the same name, whom the family name alone does not mean. */
function isSon({ parts }: Use, sons: ReadonlySet<string>): boolean {
  return parts.junior && (parts.words.length === 1 || sons.has(parts.words.join(' ')));
}

function byWeight(a: Use, b: Use): number {
  return (
    b.parts.words.length - a.parts.words.length ||
    b.mentions.length - a.mentions.length ||
    byCodeUnit(a.name, b.name) ||
    byCodeUnit(String(a.mentions[0]!.start), String(b.mentions[0]!.start))
  );
}

/** Clusters by what their names may be found by, so that no name is compared with every other. */
class ClusterIndex {
  readonly clusters: Cluster[] = [];
  readonly #byKey = new Map<string, Set<Cluster>>();

  /** Clusters that may fit, oldest first. */
  near(use: Use): Cluster[] {
    const found = new Set<Cluster>();
    for (const key of keysOf(use.parts)) for (const cluster of this.#byKey.get(key) ?? []) found.add(cluster);
    return [...found].sort((a, b) => a.number - b.number);
  }

  join(use: Use, cluster: Cluster | null): void {
    const joined = cluster ?? { number: this.clusters.length, uses: [] };
    if (cluster === null) this.clusters.push(joined);
    joined.uses.push(use);
    use.cluster = joined;
    for (const key of keysOf(use.parts)) {
      const others = this.#byKey.get(key);
      if (others === undefined) this.#byKey.set(key, new Set([joined]));
      else others.add(joined);
    }
  }
}

/**
 * A name's family name, given name, initials, its words in any order, and the
 * beginnings by which misspellings of the family name still meet.
 */
function keysOf({ words, first, last }: NameParts): string[] {
  const spelling = [`begins ${last.slice(0, 2)}`, `goes on ${last.slice(1, 3)}`];
  if (words.length === 1) return [last, `acronym ${last.replace(/[^a-z]/g, '')}`, ...spelling];
  return [last, first, `acronym ${acronymOf(words)}`, `words ${sortedWords(words)}`, ...spelling];
}

/** Whether two full names mean one member. */
function sameMember(a: Use, b: Use, sons: ReadonlySet<string>): boolean {
  if (a.parts.words.length < 2 || b.parts.words.length < 2) return false;
  if ((isSon(a, sons) && !b.parts.junior) || (isSon(b, sons) && !a.parts.junior)) return false;
  if (a.parts.words.join(' ') === b.parts.words.join(' ')) return true;
  const [typeA, typeB] = [typeOf([a]), typeOf([b])];
  if (typeA === 'organisation' || typeB === 'organisation')
    return typeA === typeB && sameOrganisation(a.parts, b.parts);
  if (typeA === 'place' || typeB === 'place') return false;
  const [genderA, genderB] = [genderOf([a]), genderOf([b])];
  if (genderA !== null && genderB !== null && genderA !== genderB) return false;
  return sameFullName(a.parts, b.parts) || endsWith(a.parts, b.parts) || endsWith(b.parts, a.parts);
}

/** "Wasserman Schultz" ends "Debbie Wasserman Schultz". */
function endsWith(long: NameParts, short: NameParts): boolean {
  if (long.words.length <= short.words.length) return false;
  return long.words.slice(-short.words.length).join(' ') === short.words.join(' ');
}

/** "Justice Department" and "U.S. Department of Justice". */
function sameOrganisation(a: NameParts, b: NameParts): boolean {
  return sortedWords(a.words) === sortedWords(b.words);
}

const IDLE = /^(?:of|the|u\.s|us)$/;

function sortedWords(words: readonly string[]): string {
  return words
    .filter((word) => !IDLE.test(word))
    .sort()
    .join(' ');
}

/** "The Post" after The Washington Post; but "the House" is not the White House. */
const CALLED_IN_SHORT = new Set(
  'post times journal tribune herald globe examiner register telegraph chronicle gazette courier guardian treasury'.split(
    ' ',
  ),
);

/** The clusters that a lone name may belong to, likeliest first. */
function candidatesFor(use: Use, clusters: readonly Cluster[], sons: ReadonlySet<string>): Cluster[] {
  const { last } = use.parts;
  const type = typeOf([use]);
  const gender = genderOf([use]);
  const fits = (cluster: Cluster, agrees: (other: Use) => boolean) => {
    const other = genderOf(cluster.uses);
    if (use.parts.junior && !cluster.uses.some(({ parts }) => parts.junior)) return false;
    return (gender === null || other === null || gender === other) && cluster.uses.some(agrees);
  };
  const person = (other: Use) => typeOf([other]) !== 'organisation' && typeOf([other]) !== 'place';
  const lone = (other: Use) => other.parts.words.length === 1 && other.parts.last === last;
  const tests: ((other: Use) => boolean)[] = [
    (other) => person(other) && other.parts.words.length > 1 && other.parts.last === last,
    lone,
    (other) => type === 'organisation' && acronymOf(other.parts.words) === last.replace(/[^a-z]/g, ''),
    (other) =>
      CALLED_IN_SHORT.has(last) &&
      typeOf([other]) === 'organisation' &&
      other.parts.words.length > 1 &&
      [other.parts.first, other.parts.last].includes(last),
    (other) =>
      type !== 'organisation' && person(other) && other.parts.words.length > 1 && other.parts.first === last,
    (other) =>
      type !== 'organisation' && type !== 'place' && person(other) && spelledAlike(other.parts.last, last),
  ];
  for (const agrees of type === 'place' ? [lone] : tests) {
    const fitting = clusters.filter((cluster) => fits(cluster, agrees));
    if (fitting.length > 0)
      return fitting.sort(
        (a, b) =>
          generationShared(b, use, sons) - generationShared(a, use, sons) ||
          rolesShared(b, use) - rolesShared(a, use) ||
          gendersShared(b, use) - gendersShared(a, use) ||
          introductions(b, use) - introductions(a, use) ||
          personhood(b) - personhood(a) ||
          weightIn(b, use) - weightIn(a, use) ||
          firstIn(a, use) - firstIn(b, use) ||
          byWeight(a.uses[0]!, b.uses[0]!),
      );
  }
  return [];
}

/** "Ortiz Jr." is the son, "Ortiz" the father. */
function generationShared(cluster: Cluster, use: Use, sons: ReadonlySet<string>): number {
  return cluster.uses.some((other) => isSon(other, sons)) === isSon(use, sons) ? 1 : 0;
}

/** "President Obama" is the Obama who is called president elsewhere, not the one this article names in full. */
function rolesShared(cluster: Cluster, use: Use): number {
  const roles = new Set(use.mentions.flatMap((mention) => mention.roles));
  return cluster.uses.some((other) =>
    other.mentions.some((mention) => mention.roles.some((role) => roles.has(role))),
  )
    ? 1
    : 0;
}

function gendersShared(cluster: Cluster, use: Use): number {
  const gender = genderOf([use]);
  return gender !== null && gender === genderOf(cluster.uses) ? 1 : 0;
}

/**
 * How often the use's article prints a full name of the cluster before the use: whom the family name
 * alone means has been introduced, and whoever else has it goes by the full name all along.
 */
function introductions(cluster: Cluster, { article, mentions: [first] }: Use): number {
  return fullMentionsIn(cluster, article).filter(({ start }) => start < first!.start).length;
}

/** Where the use's article first prints a full name of the cluster. */
function firstIn(cluster: Cluster, { article }: Use): number {
  return fullMentionsIn(cluster, article)[0]?.start ?? Number.MAX_SAFE_INTEGER;
}

function fullMentionsIn({ uses }: Cluster, article: number): NameMention[] {
  return uses
    .filter((other) => other.article === article && other.parts.words.length > 1)
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start);
}

/** "Endorse Reyes", out of a line in capitals, has no given name. */
function personhood({ uses }: Cluster): number {
  return uses.some(({ parts }) => parts.words.length > 1 && isGivenName(parts.first)) ? 1 : 0;
}

/** Mentions in the use's own article weigh more than any number in others. */
const OWN_ARTICLE = 1000;

function weightIn(cluster: Cluster, use: Use): number {
  let weight = 0;
  for (const other of cluster.uses)
    if (other.parts.words.length > 1)
      weight += other.mentions.length * (other.article === use.article ? OWN_ARTICLE : 1);
  return weight;
}

function memberOf({ uses }: Cluster, isNickname: (use: Use) => boolean): Member {
  const names = new Map<string, number>();
  for (const use of uses)
    for (const mention of use.mentions) names.set(mention.head, (names.get(mention.head) ?? 0) + 1);
  const roles = uses.flatMap((use) =>
    use.mentions.flatMap((mention) => mention.roles.map((noun) => ({ noun, of: new Set(mention.of) }))),
  );
  const nicknames = new Set(
    uses.filter(isNickname).flatMap(({ mentions }) => mentions.map(({ head }) => head)),
  );
  const printed = uses.filter((use) => !isNickname(use));
  return { names, nicknames, type: typeOf(printed), gender: genderOf(printed), roles };
}

/** The type that most mentions show; null when none does. */
function typeOf(uses: readonly Use[]): NameMention['type'] {
  return majority(uses.flatMap((use) => use.mentions.map((mention) => mention.type)));
}

function genderOf(uses: readonly Use[]): Gender | null {
  return majority(uses.flatMap((use) => use.mentions.map((mention) => mention.gender)));
}

function majority<T extends string>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts)
    if (best === null || count > counts.get(best)! || (count === counts.get(best)! && value < best))
      best = value;
  return best;
}
