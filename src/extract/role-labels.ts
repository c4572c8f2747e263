/** Labels of the second pass, for one cue: nothing, its source, its content. */
export const ROLE_LABELS = 3;
/** The labels, by number. */
export const [ROLE_SOURCE, ROLE_CONTENT] = [1, 2] as const;
