import type { Attribution } from './model.ts';

/** A quote or claim of which a test says only what it is about; else a paraphrase, of nobody known, without words. */
export function attributionWith(told: Partial<Attribution>): Attribution {
  return {
    id: 'herald-1',
    article: 'herald',
    kind: 'indirect',
    speaker: null,
    source: null,
    cue: null,
    content: [],
    quoted: [],
    figures: [],
    confidence: 1,
    partOf: null,
    ...told,
  };
}
