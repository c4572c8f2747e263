import { longestRun } from '../text/wording.ts';
import type { Attribution } from '../model.ts';
import { normOf } from '../text/words.ts';
import { selectorOf, type Selector } from './ledger.ts';
import { featuresOf, placeLikeness } from './recognise.ts';

/**
 * What stands for an utterance as a reading of a statement: the utterance, or of
 * its parts, where it has some, the one with the longest stretch of the
 * remembered words, of several the one in the likest surroundings.
 *
 * @param passage as the ledger remembers it, if it does
 */
export function readingWith(
  words: string,
  passage: Selector | undefined,
  whole: Attribution,
  attributions: readonly Attribution[],
  text: string,
): Attribution {
  const parts = attributions.filter(({ partOf }) => partOf === whole.id);
  const wanted = normOf(words).split(' ');
  const before = passage && featuresOf(passage);
  const [best] = parts
    .map((part) => {
      const now = featuresOf(selectorOf(part.content, text));
      const run = longestRun(wanted, now.words.text.split(' '));
      return { part, run, likeness: before === undefined ? 0 : placeLikeness(before, now) };
    })
    .sort((a, b) => b.run - a.run || b.likeness - a.likeness);
  return best?.part ?? whole;
}
