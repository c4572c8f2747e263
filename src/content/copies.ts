/** What programs add to the name of a second version: “gazette (1)”, “gazette copy”, “gazette (Ann’s conflicted copy)”. */
const COPY = /\(\d+\)$|\bcopy\b|conflict/i;

/** What to do about a file whose name says that a program made it of another version; null where it does not. */
export const remedyForCopy = (name: string): string | null =>
  COPY.test(name)
    ? 'It looks like a second version of another file: keep one of the two, and delete the other.'
    : null;
