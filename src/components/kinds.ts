import type { AttributionKind } from '../model.ts';

/** What the edition calls a kind, as a word in a list. */
export const KIND_NAME: Readonly<Record<AttributionKind, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'paraphrased',
  assertion: 'own voice',
};

/** What a kind means, as a sentence. */
export const KIND_MEANING: Readonly<Record<AttributionKind, string>> = {
  direct: 'Quoted: all of it stands in quotation marks.',
  mixed: 'Partly quoted: a paraphrase with words in quotation marks.',
  indirect: 'Paraphrased: the outlet reports it in its own words.',
  assertion: 'Own voice: the outlet says it itself and names no source.',
};
