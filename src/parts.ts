/**
 * A large edition is rendered in parts, each by a process of its own: memory
 * stays bounded, and all cores are used. `AS_REPORTED_PART`, as “3/8”, names the
 * part that a build makes; without it a build makes everything.
 */
export interface Part {
  /** From 0. */
  readonly number: number;
  readonly of: number;
}

/** Stories of a part: some 25,000 pages, which are rendered in less than 700 MB. */
const STORIES_OF_A_PART = 80;
/** Fewer stories render faster in one process than a second one starts. */
const STORIES_WORTH_A_PART = 4;

/** How many parts a number of stories is rendered in, for all cores to be busy. */
export function partsFor(stories: number, cores: number): number {
  const forCores = Math.min(cores, Math.max(1, Math.floor(stories / STORIES_WORTH_A_PART)));
  const forMemory = Math.ceil(stories / STORIES_OF_A_PART);
  // A multiple of the cores, lest one of them is idle while the last part is made.
  return Math.ceil(Math.max(forCores, forMemory) / forCores) * forCores;
}

/** Reads “3/8”, counted from 1; null where it is nothing of the kind. */
export function readPart(text: string): Part | null {
  const [, number, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of) return null;
  return { number: number - 1, of };
}

/** The part that this process makes; null where none is named, and it makes everything. */
export function currentPart(): Part | null {
  const text = process.env['AS_REPORTED_PART'];
  if (text === undefined || text === '') return null;
  const part = readPart(text);
  if (part === null) throw new Error(`AS_REPORTED_PART is “${text}”; expected for instance “3/8”.`);
  return part;
}

/**
 * A part's share of a list: neighbours, so that what they need in common is
 * read once. The shares are of about equal weight, where things weigh 1 each
 * unless `weightOf` says otherwise.
 */
export function shareOf<Thing>(
  list: readonly Thing[],
  { number, of }: Part,
  weightOf: (thing: Thing) => number = () => 1,
): readonly Thing[] {
  const weights = list.map(weightOf);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return list.filter((_, i) => {
    const weight = weights[i] ?? 0;
    const middle = before + weight / 2;
    before += weight;
    return Math.floor((middle / all) * of) === number;
  });
}

/** How much there is to render of a story: about a page for each passage and three for each statement. */
export function weightOf({
  statements,
  attributions,
}: {
  readonly statements: number;
  readonly attributions: number;
}): number {
  return 1 + attributions + 3 * statements;
}
