import type { ResultGroup } from '../../search/results.ts';

/** Results that share a section: a statement of several outlets alone, or neighbours that one outlet each reports. */
export interface Run {
  readonly groups: readonly ResultGroup[];
  /** What the section is called; null for a statement, which has a title. */
  readonly heading: string | null;
}

/** The sections of results, best first; each heading stands once. */
export function runsOf(groups: readonly ResultGroup[]): Run[] {
  const runs: ResultGroup[][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (!group.isShared && last !== undefined && !last[0]!.isShared) last.push(group);
    else runs.push([group]);
  }
  const first = runs.find(([group]) => !group!.isShared);
  return runs.map((run) => ({ groups: run, heading: run[0]!.isShared ? null : headingOf(run === first) }));
}

const headingOf = (isFirst: boolean): string =>
  isFirst ? 'Found in one outlet only' : 'More found in one outlet only';
