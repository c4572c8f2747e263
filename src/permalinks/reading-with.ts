import { longestRun } from '../align/wording.ts';
import type { Attribution } from '../model.ts';
import { selectorOf } from './ledger.ts';
import { normOf } from './recognise.ts';

/**
 * What stands for an utterance as a reading of a statement: the utterance, or of
 * its parts, where it has some, the one with the longest stretch of the
 * remembered words, the first of several.
 */
export function readingWith(
  words: string,
  whole: Attribution,
  attributions: readonly Attribution[],
  text: string,
): Attribution {
  const parts = attributions.filter(({ partOf }) => partOf === whole.id);
  if (parts.length === 0) return whole;
  const wanted = normOf(words).split(' ');
  const runs = parts.map(({ content }) =>
    longestRun(wanted, normOf(selectorOf(content, text).text).split(' ')),
  );
  return parts[runs.indexOf(Math.max(...runs))]!;
}
