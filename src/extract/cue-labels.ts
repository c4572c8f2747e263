/** Labels of the first pass: nothing, cue (first, further), source, content after its cue, content before it. */
export const CUE_LABELS = 6;
export const [NONE, CUE, CUE_ON, SOURCE, CONTENT_AFTER, CONTENT_BEFORE] = [0, 1, 2, 3, 4, 5] as const;
