import type { Attribution, Match, NearMiss, Speaker } from '../model.ts';
import { backgroundIn } from './background.ts';
import { candidatesOf, type AlignedArticle } from './candidates.ts';
import { evidence } from './evidence.ts';
import { groupsOf } from './group.ts';
import { probability } from './probability.ts';
import { LINES, NEAR, WEIGHTS } from './parameters.ts';
import { speakersApart } from './speakers-apart.ts';
import { sureness } from './sureness.ts';
import { regroup, type Split } from './splits.ts';

/** Attributions that report one statement; of one article only where no other reports it. */
export interface Group {
  /** Attribution ids, or part ids of a split one, by article id, then by place. */
  readonly readings: readonly string[];
  /** Mean score of the readings' matches, 0..1; 1 for a group of one article. */
  readonly confidence: number;
  /** One for each reading that another article's reading stands beside. */
  readonly matches: readonly Match[];
}

/**
 * Says which attributions of different articles report the same statement.
 * Every attribution is in at least one group, or its parts are; it is in
 * several where it holds several statements. Pure, and the same for every order
 * of the articles. Throws when an attribution stands in no article given.
 *
 * Method: attributions are cut at sentence ends; each pair of parts of
 * different articles gets a probability from a logistic model over shared
 * words (weighted by how rare they are in this story), names and phrases among
 * them, what words mean (by their vectors), quoted words, speaker, kind, figures,
 * negation, place and neighbours; parts are grouped by average link, as far as most pairs agree.
 */
export function align(
  articles: readonly AlignedArticle[],
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
): { groups: Group[]; nearMisses: NearMiss[]; splits: Split[] } {
  const { parts, pairs, weight } = candidatesOf(articles, attributions);
  const scored = pairs.map((pair) => ({ a: pair.a, b: pair.b, score: probability(pair, WEIGHTS) }));
  const grouped = groupsOf(
    parts.map((part) => part.attribution.article),
    scored,
    LINES,
    speakersApart(parts, pairs, speakers),
  );
  const { groups, splits, idOf } = regroup(parts, grouped);
  const isBackground = backgroundIn(parts, grouped, weight);
  const sure = pairs.map((pair, i) => sureness(parts, pair, scored[i]!.score, weight, isBackground));
  const { matchesOf, nearMissesOf } = evidence(parts, sure, weight, idOf);
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
