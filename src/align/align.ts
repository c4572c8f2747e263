import type { Attribution, Block, Match, NearMiss, Speaker } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { evidence } from './evidence.ts';
import { groupsOf } from './group.ts';
import { probability } from './model.ts';
import { pairsOf } from './pairs.ts';
import { JOIN, LINK, NEAR, WEIGHTS } from './parameters.ts';
import { partsOf } from './parts.ts';
import { regroup, type Split } from './splits.ts';
import { storyWeights } from './weights.ts';

/** Attributions that report one statement; of one article only where no other reports it. */
export interface Group {
  /** Attribution ids, or part ids of a split one, by article id, then by place. */
  readonly readings: readonly string[];
  /** Mean score of the readings' matches, 0..1; 1 for a group of one article. */
  readonly confidence: number;
  /** One for each reading that another article's reading stands beside. */
  readonly matches: readonly Match[];
}

interface AlignedArticle {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Says which attributions of different articles report the same statement.
 * Every attribution is in at least one group, or its parts are; it is in
 * several where it holds several statements. Pure, and the same for every order
 * of the articles. Throws when an attribution stands in no article given.
 *
 * Method: attributions are cut at sentence ends; each pair of parts of
 * different articles gets a probability from a logistic model over shared
 * words (weighted by how rare they are in this story), speaker, kind, figures,
 * negation, place and rivals; parts are grouped by average link.
 */
export function align(
  articles: readonly AlignedArticle[],
  attributions: readonly Attribution[],
  _speakers: readonly Speaker[],
): { groups: Group[]; nearMisses: NearMiss[]; splits: Split[] } {
  const { parts, scored, weight } = scoredPairs(articles, attributions);
  const grouped = groupsOf(
    parts.map((part) => part.attribution.article),
    scored,
    { link: LINK, join: JOIN },
  );
  const { groups, splits, idOf } = regroup(parts, grouped);
  const { matchesOf, nearMissesOf } = evidence(parts, scored, weight, idOf);
  return {
    groups: groups.map(({ readings, members }) => {
      const matches = matchesOf(members);
      const mean = matches.reduce((sum, { score }) => sum + score, 0) / matches.length;
      return { readings, confidence: matches.length === 0 ? 1 : mean, matches };
    }),
    nearMisses: nearMissesOf(grouped, NEAR),
    splits,
  };
}

/** Parts in a fixed order, whatever the order of the articles, and the probability of each pair. */
function scoredPairs(articles: readonly AlignedArticle[], attributions: readonly Attribution[]) {
  const byArticle = new Map<string, Attribution[]>(articles.map(({ id }) => [id, []]));
  for (const attribution of attributions) {
    const own = byArticle.get(attribution.article);
    if (!own) throw new Error(`attribution ${attribution.id} stands in no article given`);
    own.push(attribution);
  }
  const perArticle = [...articles]
    .sort((x, y) => (x.id < y.id ? -1 : 1))
    .map(({ id, text, blocks }) => partsOf(text, sentencesOf(text, blocks), byArticle.get(id)!));
  const parts = perArticle.flat();
  const weight = storyWeights(perArticle);
  const scored = pairsOf(parts, weight).map(({ a, b, features }) => ({
    a,
    b,
    score: probability(features, WEIGHTS),
  }));
  return { parts, scored, weight };
}

const sentencesOf = (text: string, blocks: readonly Block[]) => analyseText(text, blocks).sentences;
