/** Labels of the first pass: nothing, cue (first, further), source, content after its cue, content before it. */
export const CUE_LABELS = 6;
/** All but the first, by number. */
export const [CUE, CUE_ON, SOURCE, CONTENT_AFTER, CONTENT_BEFORE] = [1, 2, 3, 4, 5] as const;
