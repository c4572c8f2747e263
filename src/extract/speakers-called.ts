import { normalise } from '../text/words.ts';
import type { Member } from './speakers-cast.ts';
import { nameParts } from './speakers-names.ts';

/** The family names of a person, by all that the person is called. */
export const familyNamesOf = ({ names }: Member): string[] =>
  [...names.keys()].map((name) => nameParts(name).last);

/** Members by their names in normal form, and persons by their family names alone; of two with one name the first. */
export function membersByName(cast: Iterable<Member>): Map<string, Member> {
  const named = new Map<string, Member>();
  const enter = (key: string, member: Member) => {
    if (!named.has(key)) named.set(key, member);
  };
  const members = [...cast];
  for (const member of members) for (const name of member.names.keys()) enter(normalise(name), member);
  for (const member of members)
    if (member.type !== 'place' && member.type !== 'organisation')
      for (const name of familyNamesOf(member)) enter(name, member);
  return named;
}
