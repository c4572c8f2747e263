import type { Treatment } from '../collate/reports.ts';
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

/** What the edition calls the way in which an outlet reports a statement. */
export const TREATMENT_NAME: Readonly<Record<Treatment, string>> = {
  quoted: 'quoted',
  partly: 'partly quoted',
  paraphrased: 'paraphrased',
  stated: 'own voice',
};
