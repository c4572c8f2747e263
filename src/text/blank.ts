/**
 * A character that a reader sees something of: no white space, no control, no accent or
 * joiner without a letter, and none that fonts leave empty.
 */
const SEEN = /[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether nobody would see anything of a text: then it says nothing, whatever characters it has. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}
