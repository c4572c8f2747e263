import type { Article, Attribution } from './model.ts';

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

/** A story's article of which only the identity and the text matter, without blocks. */
export const articleWith = (id: string, text: string): Article => ({
  id,
  outlet: { id, name: id, home: null },
  role: 'report',
  letter: 'A',
  headline: { text: null, from: null },
  url: null,
  published: null,
  text,
  blocks: [],
  removals: [],
});
