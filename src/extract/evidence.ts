import { ROLE_CONTENT, ROLE_LABELS, ROLE_SOURCE } from './role-labels.ts';
import type { Roles } from './roles.ts';
import { PUNCT_TAG, QUOTE_TAG, type Units } from './units.ts';

/** What speaks for each of the attributions proposed in an article, for the logistic weights of the model. */
export function evidenceOf(units: Units, all: readonly Roles[]): number[][] {
  const chance = new Float64Array(units.length);
  const second = new Float64Array(units.length);
  for (const { cue, content } of all)
    for (let k = 0; k < content.length; k++) {
      const i = content[k]!;
      if (cue.chance > chance[i]!) {
        second[i] = chance[i]!;
        chance[i] = cue.chance;
      } else second[i] = Math.max(second[i]!, cue.chance);
    }
  return all.map((roles) => {
    const { cue, content } = roles;
    let over = 0;
    for (let k = 0; k < content.length; k++) {
      const i = content[k]!;
      if ((chance[i] === cue.chance ? second[i]! : chance[i]!) > cue.chance) over++;
    }
    return evidenceFor(units, roles, chance[cue.from]!, content.length === 0 ? 0 : over / content.length);
  });
}

/** The evidence of one; `around` and `over` tell whether a likelier cue's content takes in this cue, or this content. */
function evidenceFor(
  { tag }: Units,
  { cue, content, source, from, marginal }: Roles,
  around: number,
  over: number,
): number[] {
  let next = 0;
  let bestContent = 0;
  let bestSource = 0;
  let sum = 0;
  let doubt = 0;
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
  let words = 0;
  let quotations = 0;
  for (let k = 0; k < content.length; k++) {
    const own = tag[content[k]!];
    if (own !== PUNCT_TAG) words++;
    if (own === QUOTE_TAG) quotations++;
  }
  return [
    1,
    Math.log(cue.chance / (1 - Math.min(cue.chance, 0.9999))) / 4,
    words === 0 ? 0 : sum / content.length,
    bestContent,
    bestSource,
    Math.min(1, doubt / (1 + words)),
    Math.min(2, doubt / 4),
    quotations > 0 && quotations === words ? 1 : 0,
    quotations > 0 ? 1 : 0,
    Math.log(1 + words) / 4,
    words === 1 && quotations === 0 ? 1 : 0,
    source.length === 0 ? 1 : 0,
    Math.min(cue.to - cue.from, 6) / 6,
    (cue.chance > 0.5 ? 1 : 0) * bestSource,
    around,
    over,
  ];
}
