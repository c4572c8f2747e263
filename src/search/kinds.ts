import type { AttributionKind } from '../model.ts';

/** What a reader calls the kinds. */
export const KIND_NAMES: Readonly<Record<AttributionKind, string>> = {
  direct: 'Quoted',
  mixed: 'Partly quoted',
  indirect: 'Paraphrased',
  assertion: 'Own voice',
};
