import { counted, inWords, listed, sentence } from '../text/say.ts';
import { ofAllOutlets } from './of-all.ts';
import { outletReports, TREATMENTS, witnessOf, type OutletReport, type Treatment } from './reports.ts';
import { witnessKey, type Witness } from './witness.ts';
import { spellingOf } from './word-form.ts';

/** How outlets agree on a statement, counted and in plain words. */
export interface Agreement {
  /** How many outlets the story has, transcripts left out. */
  readonly outlets: number;
  readonly counts: Readonly<Record<Treatment, number>>;
  /** Distinct wordings among those that quote all of it, however they are spelled. */
  readonly wordings: number;
  /** The same as they are spelled. */
  readonly spellings: number;
  /** Sentences, the one that matters most first. */
  readonly sentences: readonly string[];
}

/**
 * Says who reports a statement and how. Numbers up to twelve are words; every
 * sentence is about the texts at hand only.
 *
 * @param reports in any order, transcripts among them
 * @param outlets how many outlets the story has, transcripts left out
 * @param hasEditor whether an editor has decided in the story; else what the machine did not find may be there
 * @param elsewhere how many outlets may report it in what was taken for another statement
 */
export function agreementOf(
  reports: readonly OutletReport[],
  outlets: number,
  hasEditor: boolean,
  elsewhere = 0,
): Agreement {
  const own = outletReports(reports);
  const count = (treatment: Treatment): number =>
    own.filter((report) => report.treatment === treatment).length;
  const counts = {
    quoted: count('quoted'),
    partly: count('partly'),
    paraphrased: count('paraphrased'),
    stated: count('stated'),
  };
  const quoted = wordingsIn(own);
  const originals = reports.filter((report) => !own.includes(report));
  const original = originals.length === 0 ? null : besideOriginal(quoted, wordingsIn(originals));
  const silent = silence({ reporting: own.length, outlets, elsewhere, hasEditor });
  const spellings = new Set(quotedIn(own).map(witnessKey)).size;
  const facts = { outlets, counts, wordings: quoted.size, spellings };
  return { ...facts, sentences: sentencesFor(own, facts, hasEditor, original, silent) };
}

/** What those quote who quote all of it. */
const quotedIn = (reports: readonly OutletReport[]): Witness[] =>
  reports
    .filter(({ treatment }) => treatment === 'quoted')
    .map(witnessOf)
    .filter((witness) => witness !== null);

/** Their distinct wordings: “Sen. Ek” is “Senator Ek”. */
const wordingsIn = (reports: readonly OutletReport[]): Set<string> =>
  new Set(quotedIn(reports).map(({ words }) => words.map(({ norm }) => spellingOf(norm)).join(' ')));

/** How what is quoted stands to what was spoken. */
function besideOriginal(quoted: ReadonlySet<string>, spoken: ReadonlySet<string>): string {
  if (quoted.size === 0 || spoken.size === 0) return 'The transcript has this too.';
  if (quoted.isSubsetOf(spoken)) return 'The transcript has the same words.';
  return quoted.isDisjointFrom(spoken)
    ? 'The transcript’s words are others.'
    : 'The transcript has one of the wordings.';
}

/** What an agreement counts. */
type Facts = Omit<Agreement, 'sentences'>;

/**
 * @param original how what is quoted stands to a transcript; null where there is none
 * @param silent in whose texts it is not
 */
function sentencesFor(
  own: readonly OutletReport[],
  facts: Facts,
  hasEditor: boolean,
  original: string | null,
  silent: string,
): string[] {
  const { outlets, counts } = facts;
  const words = original === null ? [] : [original];
  const [first] = own;
  if (first === undefined) return ['Only the transcript has this.', ...(outlets > 0 ? [silent] : [])];
  const { name } = first.article.outlet;
  const how = `${ALONE[first.treatment]}.`;
  if (outlets === 1)
    return original !== null
      ? [`${name} reports this; ${how}`, ...words]
      : ['The story has one outlet so far: there is no other to compare it with.'];
  if (own.length === 1)
    return [
      hasEditor ? `Only ${name} reports this; ${how}` : `Found in ${name} only; ${how}`,
      silent,
      ...words,
    ];
  const most = lead(own.length, facts);
  const saysAll = most.startsWith(sentence(ofAllOutlets(outlets, outlets)));
  return [most, ...rest(own.length, counts), ...(saysAll ? [] : [silent]), ...words];
}

const ALONE: Readonly<Record<Treatment, string>> = {
  quoted: 'it is a quotation',
  partly: 'some of it is quoted',
  paraphrased: 'it is a paraphrase',
  stated: 'it is stated in the outlet’s own voice',
};

/** Most quote it; or all who report it do so in one way; or who reports it at all. */
function lead(reporting: number, { counts, wordings, spellings, outlets }: Facts): string {
  if (counts.quoted > 1) {
    // Passages that hold no word have no wording to differ in.
    const same =
      spellings <= 1 ? 'in the same words' : `in the same words, in ${counted(spellings, 'spelling')}`;
    const manner = wordings <= 1 ? same : `in ${counted(wordings, 'wording')}`;
    return `${sentence(ofAllOutlets(counts.quoted, outlets))} quote this, ${manner}.`;
  }
  const only = TREATMENTS.find((treatment) => counts[treatment] === reporting);
  if (only !== undefined) return `${sentence(ofAllOutlets(reporting, outlets))} ${MANY[only]('this')}.`;
  const quoting = counts.partly > 0 || counts.quoted > 0 ? '' : '; none quotes it';
  return `${sentence(ofAllOutlets(reporting, outlets))} report this${quoting}.`;
}

const ONE: Readonly<Record<Treatment, string>> = {
  quoted: 'quotes it',
  partly: 'quotes some words of it',
  paraphrased: 'paraphrases it',
  stated: 'states it in its own voice',
};
const MANY: Readonly<Record<Treatment, (statement: 'this' | 'it') => string>> = {
  quoted: (statement) => `quote ${statement}`,
  partly: (statement) => `quote some words of ${statement}`,
  paraphrased: (statement) => `paraphrase ${statement}`,
  stated: (statement) => `state ${statement} in their own voice`,
};

/** What those do that the lead has not told about. */
function rest(reporting: number, counts: Agreement['counts']): string[] {
  const untold = TREATMENTS.filter(
    (treatment) =>
      counts[treatment] > 0 &&
      counts[treatment] < reporting &&
      !(treatment === 'quoted' && counts.quoted > 1),
  );
  const parts = untold.map((treatment) => {
    const count = counts[treatment];
    return `${inWords(count)} ${count === 1 ? ONE[treatment] : MANY[treatment]('it')}`;
  });
  return parts.length === 0 ? [] : [`${sentence(listed(parts))}.`];
}

/** In whose texts it is not, as far as is known. */
function silence({
  reporting,
  outlets,
  elsewhere,
  hasEditor,
}: Pick<Agreement, 'outlets'> & {
  readonly reporting: number;
  readonly elsewhere: number;
  readonly hasEditor: boolean;
}): string {
  if (reporting === outlets) return `It is in ${outlets === 2 ? 'both' : `all ${inWords(outlets)}`} texts.`;
  const missing = outlets - reporting - elsewhere;
  const texts = (count: number) => `in the ${count === 1 ? 'text' : 'texts'} of ${counted(count, 'outlet')}`;
  return [
    ...(missing > 0 ? [`It ${hasEditor ? 'is not' : 'was not found'} ${texts(missing)}.`] : []),
    ...(elsewhere > 0 ? [`It may be ${texts(elsewhere)}, in what was taken for another statement.`] : []),
  ].join(' ');
}
