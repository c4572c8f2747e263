import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-features.ts';
import type { Roles } from './roles.ts';
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';

/** What speaks for each of the attributions proposed in an article, for the logistic weights of the model. */
export function evidenceOf(units: Units, all: readonly Roles[]): number[][] {
  const chance = new Float64Array(units.length);
  const second = new Float64Array(units.length);
  for (const { cue, content } of all)
    for (const i of content) {
      if (cue.chance > chance[i]!) {
        second[i] = chance[i]!;
        chance[i] = cue.chance;
      } else second[i] = Math.max(second[i]!, cue.chance);
    }
  return all.map((roles) => {
    const { cue, content } = roles;
    const over = content.filter(
      (i) => (chance[i] === cue.chance ? second[i]! : chance[i]!) > cue.chance,
    ).length;
    // Whether a likelier cue's content takes in this cue, or this content.
    return [
      ...ownEvidence(units, roles),
      chance[cue.from]!,
      content.length === 0 ? 0 : over / content.length,
    ];
  });
}

function ownEvidence({ tag }: Units, { cue, content, source, from, marginal }: Roles): number[] {
  let next = 0;
  let [bestContent, bestSource, sum, doubt] = [0, 0, 0, 0];
  for (let at = 0, i = from; at < marginal.length; at += ROLE_LABELS, i++) {
    const chance = marginal[at + ROLE_CONTENT]!;
    bestContent = Math.max(bestContent, chance);
    bestSource = Math.max(bestSource, marginal[at + ROLE_SOURCE]!);
    if (content[next] === i) {
      sum += chance;
      next++;
    }
    doubt += Math.min(chance, 1 - chance);
  }
  const words = content.filter((i) => tag[i] !== PUNCT_TAG);
  const quotations = words.filter((i) => tag[i] === QUOTE_TAG).length;
  return [
    1,
    Math.log(cue.chance / (1 - Math.min(cue.chance, 0.9999))) / 4,
    words.length === 0 ? 0 : sum / content.length,
    bestContent,
    bestSource,
    Math.min(1, doubt / (1 + words.length)),
    Math.min(2, doubt / 4),
    quotations > 0 && quotations === words.length ? 1 : 0,
    quotations > 0 ? 1 : 0,
    Math.log(1 + words.length) / 4,
    words.length === 1 && quotations === 0 ? 1 : 0,
    source.length === 0 ? 1 : 0,
    Math.min(cue.to - cue.from, 6) / 6,
    (cue.chance > 0.5 ? 1 : 0) * bestSource,
  ];
}
