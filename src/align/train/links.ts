import { ATTRIBUTION_KINDS } from '../../model.ts';
import type { Gold, GoldGroup } from './corpus.ts';

/** Sentences that one outlet's reading touches. */
export interface Reading {
  readonly outlet: string;
  readonly sentences: readonly number[];
}

/** How well groups of readings agree with gold. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
  readonly cells: number;
}

const linkKey = (a: string, i: number, b: string, j: number): string =>
  a < b ? `${a}:${i}|${b}:${j}` : `${b}:${j}|${a}:${i}`;

/** Links of two readings: every pair of their sentences. */
export function linksBetween(a: Reading, b: Reading): string[] {
  return a.outlet === b.outlet
    ? []
    : a.sentences.flatMap((i) => b.sentences.map((j) => linkKey(a.outlet, i, b.outlet, j)));
}

/** All links of groups of readings. */
export function linksOf(groups: readonly { readonly readings: readonly Reading[] }[]): Set<string> {
  return new Set(
    groups.flatMap(({ readings }) => readings.flatMap((a) => readings.flatMap((b) => linksBetween(a, b)))),
  );
}

/**
 * Precision over links, recall over cells (a statement's pairs of outlets); with
 * facts, or with attributed statements alone. Borderline links count neither way.
 */
export function scoreLinks(gold: Gold, links: ReadonlySet<string>, withFacts: boolean): Score {
  const wanted = withFacts ? [...gold.statements, ...gold.facts] : gold.statements;
  const right = linksOf(wanted);
  const ignored = linksOf(withFacts ? gold.borderline : [...gold.borderline, ...gold.facts]);
  const judged = [...links].filter((link) => right.has(link) || !ignored.has(link));
  const good = judged.filter((link) => right.has(link)).length;
  const cells = wanted.flatMap(cellsOf);
  return {
    right: good,
    wrong: judged.length - good,
    found: cells.filter(({ cell }) => cell.some((link) => links.has(link))).length,
    cells: cells.length,
  };
}

/** A statement's cells: the links of each two outlets that report it. */
function cellsOf({ readings }: GoldGroup): { outlets: [string, string]; cell: string[] }[] {
  const outlets = [...new Set(readings.map(({ outlet }) => outlet))].sort();
  const of = (outlet: string) => readings.filter((reading) => reading.outlet === outlet);
  return outlets.flatMap((a, i) =>
    outlets.slice(i + 1).map((b) => ({
      outlets: [a, b] as [string, string],
      cell: of(a).flatMap((x) => of(b).flatMap((y) => linksBetween(x, y))),
    })),
  );
}

/** All counts together, and the shares that they come to, 0..1. */
export function total(scores: readonly Score[]): Score & { precision: number; recall: number; f1: number } {
  const sum = (key: keyof Score) => scores.reduce((t, score) => t + score[key], 0);
  const [right, wrong, found, cells] = [sum('right'), sum('wrong'), sum('found'), sum('cells')];
  const precision = right / Math.max(1, right + wrong);
  const recall = found / Math.max(1, cells);
  return {
    right,
    wrong,
    found,
    cells,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
  };
}

/** Found cells by how the two outlets report: "quote–paraphrase" and so on; of several readings the most literal counts. */
export function cellKinds(
  judged: readonly { readonly gold: Gold; readonly links: ReadonlySet<string> }[],
): [string, { found: number; cells: number }][] {
  const counts = new Map<string, { found: number; cells: number }>();
  for (const { gold, links } of judged)
    for (const group of gold.statements)
      for (const { outlets, cell } of cellsOf(group)) {
        const kind = outlets
          .map((outlet) => mostLiteral(group, outlet))
          .sort()
          .join('–');
        const count = counts.get(kind) ?? { found: 0, cells: 0 };
        count.cells++;
        if (cell.some((link) => links.has(link))) count.found++;
        counts.set(kind, count);
      }
  return [...counts].sort(([x], [y]) => (x < y ? -1 : 1));
}

const NAMES: Readonly<Record<string, string>> = {
  direct: 'quote',
  mixed: 'part quote',
  indirect: 'paraphrase',
  assertion: 'assertion',
};

function mostLiteral({ readings }: GoldGroup, outlet: string): string {
  const kinds = readings.filter((reading) => reading.outlet === outlet).map(({ kind }) => kind);
  return NAMES[ATTRIBUTION_KINDS.find((kind) => kinds.includes(kind))!]!;
}
