import { editorsHand } from '../../collate/editors-hand.ts';
import { sourceOf } from '../../collate/sources.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Attribution } from '../../model.ts';
import { clipped } from '../../text/say.ts';

/** Characters of what names a source, in a line; a source with all that it is called can be longer, and stands further down. */
const LONGEST_SOURCE = 60;

/**
 * Who took a passage for what its page says it is, without the full stop:
 * "A program ascribed this to Ada Rehn (printed: “she”)". What stands in print is told
 * where it is not the speaker's name, for that is what had to be worked out.
 */
export function ascribedBy(index: StoryIndex, attribution: Attribution): string {
  const { added, named } = editorsHand(index.story);
  const speaker = index.speaker(attribution.speaker);
  const isAdded = added.has(attribution.id);
  if (attribution.kind === 'assertion')
    return isAdded
      ? 'An editor added this as the outlet’s own claim'
      : 'A program took this for the outlet’s own claim';
  if (speaker === null)
    return isAdded
      ? 'An editor added this and left open who says it'
      : named.has(attribution.id)
        ? 'A program found this; an editor left open who says it'
        : 'A program found this; who says it is not clear';
  const { named: name } = sourceOf(index, attribution);
  const to = `to ${name}${printed(index, attribution, name)}`;
  if (isAdded) return `An editor added this and ascribed it ${to}`;
  if (named.has(attribution.id)) return `A program found this; an editor ascribed it ${to}`;
  return `A program ascribed this ${to}`;
}

/** What names the source, in brackets, where that is not the name. */
function printed(index: StoryIndex, { article, source }: Attribution, name: string): string {
  if (source === null) return ' (not named beside it)';
  const words = index.article(article).text.slice(source.start, source.end);
  return words.toLowerCase() === name.toLowerCase() ? '' : ` (printed: “${clipped(words, LONGEST_SOURCE)}”)`;
}
