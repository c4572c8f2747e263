import type { Attribution } from '../model.ts';

/** Whether a passage has words in quotation marks: all of it, or some. */
export function isQuotation({ kind }: Pick<Attribution, 'kind'>): boolean {
  return kind === 'direct' || kind === 'mixed';
}
