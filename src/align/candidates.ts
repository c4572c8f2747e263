import type { Attribution, Span } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { pairsOf, type Pair } from './pairs.ts';
import { partsOf, type Part } from './parts.ts';
import { storyWeights, type Weight } from './weights.ts';

/** What alignment needs of an article. */
export interface AlignedArticle {
  readonly id: string;
  readonly text: string;
  /** In order, without gaps inside a block, as `analyseText` finds them. */
  readonly sentences: readonly Span[];
}

/** What is compared with what in one story. */
export interface Candidates {
  /** By article id, then by place: the same whatever the order of the articles. */
  readonly parts: readonly Part[];
  readonly pairs: readonly Pair[];
  readonly weight: Weight;
}

/** Cuts attributions into parts and pairs those of different articles. Throws when one stands in no article given. */
export function candidatesOf(
  articles: readonly AlignedArticle[],
  attributions: readonly Attribution[],
): Candidates {
  const byArticle = new Map<string, Attribution[]>(articles.map(({ id }) => [id, []]));
  for (const attribution of attributions) {
    const own = byArticle.get(attribution.article);
    if (!own) throw new Error(`attribution ${attribution.id} stands in no article given`);
    own.push(attribution);
  }
  const perArticle = [...articles]
    .sort((x, y) => byCodeUnit(x.id, y.id))
    .map(({ id, text, sentences }) => partsOf(text, sentences, byArticle.get(id)!));
  const parts = perArticle.flat();
  const weight = storyWeights(perArticle);
  return { parts, pairs: pairsOf(parts, weight), weight };
}
