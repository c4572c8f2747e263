import type { Attribution, AttributionKind, Span } from '../model.ts';
import { postings } from '../text/postings.ts';
import { inBoth, isWithin } from '../text/spans.ts';
import type { Part } from './parts.ts';

/** An utterance whose sentences stand in different statements, and its parts as readings of their own. */
export interface Split {
  /** Id of the whole. */
  readonly attribution: string;
  /** In text order, id `<whole>~<n>` from 1; neighbouring sentences of the same statements are one part. */
  readonly parts: readonly Attribution[];
}

/** Groups of parts as groups of readings. */
export interface Regrouped {
  readonly groups: { readonly readings: string[]; readonly members: readonly number[] }[];
  readonly splits: Split[];
  /** The reading that each part went into: an attribution's id or a split part's. */
  readonly idOf: readonly string[];
}

/**
 * Turns groups of part indices into groups of readings. An attribution stays
 * whole while all its sentences stand in the same shared groups; otherwise it
 * is split. Sentences that no other article reports count as standing together.
 */
export function regroup(parts: readonly Part[], groups: readonly (readonly number[])[]): Regrouped {
  const shared = groups.map((members) => new Set(members.map((i) => parts[i]!.attribution.article)).size > 1);
  const company = parts.map(() => '');
  groups.forEach((members, g) => {
    if (shared[g]) for (const member of members) company[member] += ` ${g}`;
  });
  const idOf: string[] = parts.map((part) => part.attribution.id);
  const splits: Split[] = [];
  for (const own of byAttribution(parts)) {
    const runs = runsOf(own, company);
    if (runs.length < 2) continue;
    const whole = parts[own[0]!]!.attribution;
    const pieces = runs.map((run, n) =>
      piece(
        whole,
        `${whole.id}~${n + 1}`,
        run.flatMap((i) => parts[i]!.spans),
      ),
    );
    runs.forEach((run, n) => run.forEach((i) => (idOf[i] = pieces[n]!.id)));
    splits.push({ attribution: whole.id, parts: pieces });
  }
  const named = groups.map((members) => ({ readings: [...new Set(members.map((i) => idOf[i]!))], members }));
  return { groups: distinct(named, shared), splits, idOf };
}

/** Part indices of each attribution, in text order. */
function byAttribution(parts: readonly Part[]): number[][] {
  return [...postings(parts, ({ attribution: { id } }) => [id]).values()];
}

/** Consecutive parts that stand in the same company. */
function runsOf(own: readonly number[], company: readonly string[]): number[][] {
  const runs: number[][] = [];
  for (const i of own) {
    const run = runs.at(-1);
    if (run && company[run[0]!] === company[i]) run.push(i);
    else runs.push([i]);
  }
  return runs;
}

function piece(whole: Attribution, id: string, content: readonly Span[]): Attribution {
  const quoted = inBoth(whole.quoted, content);
  return {
    ...whole,
    id,
    partOf: whole.id,
    content,
    quoted,
    kind: kindOf(whole.kind, quoted),
    figures: whole.figures.filter(({ span }) => content.some((own) => isWithin(span, own))),
  };
}

const kindOf = (whole: AttributionKind, quoted: readonly Span[]): AttributionKind =>
  whole === 'mixed' && quoted.length === 0 ? 'indirect' : whole;

/** Leaves out groups whose readings another group has too: those of one article, and repeated ones. */
function distinct(
  groups: readonly { readings: string[]; members: readonly number[] }[],
  shared: readonly boolean[],
): { readings: string[]; members: readonly number[] }[] {
  const inShared = new Set(groups.flatMap(({ readings }, g) => (shared[g] ? readings : [])));
  const seen = new Set<string>();
  return groups.filter(({ readings }, g) => {
    if (!shared[g] && readings.every((id) => inShared.has(id))) return false;
    const key = [...readings].sort().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
