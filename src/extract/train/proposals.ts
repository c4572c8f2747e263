import type { Reading } from '../cues.ts';
import type { Roles } from '../roles.ts';
import { PUNCT_TAG } from '../units.ts';
import { isFunctionWord, overlapOf } from './verdicts.ts';
import type { GoldRoles, Lesson } from './examples.ts';

/** What the two passes make of an article that they did not see. */
export interface Proposal {
  readonly lesson: Lesson;
  readonly reading: Reading;
  readonly roles: readonly Roles[];
}

/** The annotation that a proposed attribution is of: the one with its cue, else one that shares half of its content. */
export function goldOf({ golds }: Lesson, { cue, content }: Roles): GoldRoles | null {
  const same = golds.filter((gold) => gold.cue !== null && gold.cue.from < cue.to && cue.from < gold.cue.to);
  const own = new Set(content);
  let best: GoldRoles | null = null;
  let most = same.length > 0 ? -1 : 0.5;
  for (const gold of same.length > 0 ? same : golds) {
    const overlap = overlapOf(own, gold.content);
    if (overlap <= most) continue;
    most = overlap;
    best = gold;
  }
  return best;
}

/** The units that make a source right when one of them is hit: words that are more than function words, where there are any. */
export function tellingUnits({ article, units }: Lesson, { source }: GoldRoles): Set<number> {
  const words = [...source].filter(
    (i) =>
      units.tag[i] !== PUNCT_TAG &&
      !isFunctionWord(article.text.slice(units.start[i], units.end[i]).toLowerCase()),
  );
  return words.length > 0 ? new Set(words) : new Set(source);
}
