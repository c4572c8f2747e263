import { COMING_HOLDER, isAdjectival, PAST_HOLDER, ROLE_NOUNS } from './mentions-lexicon.ts';
import type { Member, Role } from './speakers-cast.ts';
import { familyNamesOf } from './speakers-called.ts';
import type { Description } from './speakers-source.ts';

/** Words beside a role that tell nobody apart; which of its holders is meant is looked at by itself. */
const IDLE = new Set([
  ...'top senior chief special own other current longtime same'.split(' '),
  // “the three-term congressman”, “the 43-year-old actor”
  ...'term year two three four five six seven eight nine ten eleven twelve'.split(' '),
  ...PAST_HOLDER,
  ...COMING_HOLDER,
]);
/** An exact noun, a noun of the same family, and each narrowing word, all of which the role must have. */
const SAME_NOUN = 2;
const SAME_FAMILY = 1;
const SHARED_WORD = 2;
/** How much better a role fits whose holder is told to be the owner's. */
const OWNED = 3;
/** Mentions so far, the latest ones most: who is being talked about. */
const SALIENCE = 1.5;
const RECENCY = 0.85;
/** A noun of the same family alone ("the lawmaker" for a senator) must be among the last mentions. */
const NEAR = 10;

export interface Mentioned {
  readonly member: Member;
  readonly weight: number;
}

/** Whom a description may mean. */
export interface Holder {
  /** Null when nobody fits. */
  readonly member: Member | null;
  /** Whether somebody has the role, but not as the past or coming holder that is meant. */
  readonly inDoubt: boolean;
}

/**
 * The member that a definite description means, by the roles that the story
 * gives its members and by who was mentioned lately, oldest first. "The new
 * president" is nobody who is called president alone. `taken` tells that an unnamed one of the same noun was mentioned,
 * whom a mere noun of the same family must not displace.
 */
export function memberInRole(
  description: Description,
  members: Iterable<Member>,
  mentioned: readonly Mentioned[],
  taken: boolean,
  owner: Member | null = null,
): Holder {
  if (!ROLE_NOUNS.has(description.head)) return { member: null, inDoubt: false };
  const salience = salienceOf(mentioned);
  const near = new Set(mentioned.slice(-NEAR).map(({ member }) => member));
  let best: Member | null = null;
  let bestScore = 0;
  let inDoubt = false;
  for (const member of members) {
    if (description.gender !== null && member.gender !== null && member.gender !== description.gender)
      continue;
    const { roles } = member;
    const fit = Math.max(
      0,
      ...roles.map((role) => fitOf(description, role) * (isOwned(role, owner) ? OWNED : 1)),
    );
    if (fit === 0 || (fit < SAME_NOUN && (taken || !near.has(member)))) continue;
    if (!roles.some((role) => fitOf(description, role) > 0 && sameTenure(description.of, role.of))) {
      inDoubt = true;
      continue;
    }
    const score = fit + SALIENCE * (salience.get(member) ?? 0);
    if (score > bestScore) [best, bestScore] = [member, score];
  }
  return { member: best, inDoubt: best === null && inDoubt };
}

/** "His wife" is the wife beside whose name "Mr. Hale’s" stood, if he is Hale. */
function isOwned({ of }: Role, owner: Member | null): boolean {
  return owner !== null && familyNamesOf(owner).some((name) => of.has(name));
}

/** Offices that are told apart by states: "the Vermont senator". */
const OF_STATES = new Set('senator congressman congresswoman governor'.split(' '));
const OF_STATE = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\s\p{Ll}+$/u;

/**
 * The only holder of the office in "the Vermont senator" who was mentioned lately, if nothing tells which
 * state's (`isFrom`): readers are taken to know. Null for another description, and where there are two.
 */
export function fromUntoldState(
  { name, head, of, gender }: Description,
  members: Iterable<Member>,
  mentioned: readonly Mentioned[],
  isFrom: (member: Member) => boolean,
): Member | null {
  if (!OF_STATES.has(head) || !OF_STATE.test(name) || of.some((word) => isAdjectival(word))) return null;
  const [holder, ...others] = [...members].filter(({ roles }) => roles.some(({ noun }) => noun === head));
  if (holder === undefined || others.length > 0) return null;
  if (!mentioned.slice(-NEAR).some(({ member }) => member === holder)) return null;
  if (gender !== null && holder.gender !== null && holder.gender !== gender) return null;
  return holder.roles.every(({ of: told }) => told.size === 0) && !isFrom(holder) ? holder : null;
}

/** Whether the words beside a role name a past or a coming holder where those of a description do. */
function sameTenure(description: readonly string[], role: ReadonlySet<string>): boolean {
  return [PAST_HOLDER, COMING_HOLDER].every(
    (words) => !description.some((word) => words.has(word)) || words.keys().some((word) => role.has(word)),
  );
}

/** Each member's share of the latest mentions. */
function salienceOf(mentioned: readonly Mentioned[]): Map<Member, number> {
  const salience = new Map<Member, number>();
  let decay = 1;
  let total = 0;
  for (const { member, weight } of mentioned.toReversed()) {
    salience.set(member, (salience.get(member) ?? 0) + weight * decay);
    total += weight * decay;
    decay *= RECENCY;
  }
  for (const [member, weight] of salience) salience.set(member, weight / total);
  return salience;
}

function fitOf(description: Description, role: Role): number {
  const families = ROLE_NOUNS.get(description.head) ?? [];
  const inFamily = (ROLE_NOUNS.get(role.noun) ?? []).some((family) => families.includes(family));
  if (role.noun !== description.head && !inFamily) return 0;
  let score = role.noun === description.head ? SAME_NOUN : SAME_FAMILY;
  const narrowing = description.of.filter((word) => !IDLE.has(word));
  // "N.Y." beside a name stands for both words of "the New York Democrat".
  if (narrowing.length > 1 && role.of.has(narrowing.map((word) => word.charAt(0)).join('.')))
    return score + SHARED_WORD;
  for (const word of narrowing) {
    if (![...role.of].some((other) => sameStem(word, other))) return 0;
    score += SHARED_WORD;
  }
  return score;
}

/** Letters that "Russian" and "Russia", or "California" and "Calif.", share. */
const STEM = 5;

function sameStem(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return a === b || (short.length >= STEM - 1 && long.startsWith(short.slice(0, STEM)));
}

/** Whether a definite description takes up an earlier one: the same noun, and no word that the earlier one lacks; of people "former" and "new" count. */
export function takesUp(later: Description, earlier: Description): boolean {
  if (later.plural !== earlier.plural || later.head !== earlier.head) return false;
  if (ROLE_NOUNS.has(later.head) && !sameTenure(later.of, new Set(earlier.of))) return false;
  return later.of.every((word) => IDLE.has(word) || earlier.of.some((other) => sameStem(word, other)));
}
