import { ROLE_NOUNS } from './mentions-lexicon.ts';
import type { Member, Role } from './speakers-cast.ts';
import type { Description } from './speakers-source.ts';

/** Words beside a role that tell nobody apart. */
const IDLE = new Set(
  'the a an former then ex top senior chief special own new other current longtime same'.split(' '),
);
/** An exact noun, a noun of the same family, and a narrowing word that both or only one has. */
const SAME_NOUN = 2;
const SAME_FAMILY = 1;
const SHARED_WORD = 2;
const MISSING_WORD = -2;
/** Mentions so far, the latest ones most: who is being talked about. */
const SALIENCE = 1.5;
const RECENCY = 0.8;
/** A description without a narrowing word points at whoever has the role; with one, the word must be met. */
const ENOUGH = 1;

/**
 * The member that a definite description means, by the roles that the story
 * gives its members and by who was mentioned lately; null when none fits.
 */
export function memberInRole(
  description: Description,
  members: ReadonlySet<Member>,
  mentioned: readonly { readonly member: Member; readonly weight: number }[],
): Member | null {
  const families = ROLE_NOUNS.get(description.head) ?? [];
  if (families.length === 0) return null;
  let best: Member | null = null;
  let bestScore = 0;
  const salience = salienceOf(mentioned);
  for (const member of members) {
    const fit = Math.max(0, ...member.roles.map((role) => fitOf(description, role)));
    if (
      fit < ENOUGH ||
      (description.gender !== null && member.gender !== null && member.gender !== description.gender)
    )
      continue;
    const score = fit + SALIENCE * (salience.get(member) ?? 0);
    if (score > bestScore) [best, bestScore] = [member, score];
  }
  return best;
}

function salienceOf(
  mentioned: readonly { readonly member: Member; readonly weight: number }[],
): Map<Member, number> {
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
  const noun =
    role.noun === description.head
      ? SAME_NOUN
      : (ROLE_NOUNS.get(role.noun) ?? [role.noun]).some((family) => families.includes(family))
        ? SAME_FAMILY
        : 0;
  if (noun === 0) return 0;
  let score = noun;
  for (const word of description.of) {
    if (IDLE.has(word)) continue;
    score += [...role.of].some((other) => sameStem(word, other)) ? SHARED_WORD : MISSING_WORD;
  }
  return score;
}

/** Letters that "Russian" and "Russia" share. */
const STEM = 4;

function sameStem(a: string, b: string): boolean {
  return a === b || (a.length >= STEM && b.length >= STEM && a.slice(0, STEM + 1) === b.slice(0, STEM + 1));
}

/** Whether a definite description takes up an earlier one: the same noun or family, and no word that the earlier one lacks. */
export function rolesFit(later: Description, earlier: Description): boolean {
  if (later.plural !== earlier.plural || later.head !== earlier.head) return false;
  return later.of.every((word) => IDLE.has(word) || earlier.of.some((other) => sameStem(word, other)));
}
