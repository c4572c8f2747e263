import { verbOf } from '../../collate/reports.ts';
import { sourceOf } from '../../collate/sources.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Attribution } from '../../model.ts';
import { sentence } from '../../text/say.ts';
import { KIND_NAME } from '../kinds.ts';

/** Who said it and how the outlet reports it: "Vladimir Putin, partly quoted by The Moscow Times". */
export function labelOf(index: StoryIndex, attribution: Attribution): string {
  const outlet = index.article(attribution.article).outlet.name;
  if (attribution.kind === 'assertion') return `Stated by ${outlet}`;
  return `${sourceName(index, attribution)}, ${KIND_NAME[attribution.kind]} by ${outlet}`;
}

/** The same with the reporting word of a paraphrase, which may have been denied: "Ada Rehn “denied”, paraphrased by The Post". */
export function fullLabelOf(index: StoryIndex, attribution: Attribution): string {
  const { kind } = attribution;
  const article = index.article(attribution.article);
  const verb = kind === 'mixed' || kind === 'indirect' ? verbOf(article, attribution) : null;
  if (verb === null) return labelOf(index, attribution);
  return `${sourceName(index, attribution)} “${verb}”, ${KIND_NAME[kind]} by ${article.outlet.name}`;
}

/** The source as `sourceOf` names it, at the beginning of a label. */
function sourceName(index: StoryIndex, attribution: Attribution): string {
  if (attribution.speaker === null && attribution.source === null) return 'Source not found';
  return sentence(sourceOf(index, attribution).name);
}
