import { reportsOf, type OutletReport } from '../../collate/reports.ts';
import { sourcesOf } from '../../collate/sources.ts';
import type { Specimen } from '../../collate/specimen.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import { counted, inWords, sentence } from '../../text/say.ts';
import { ofAllOutlets } from '../../collate/of-all.ts';

/**
 * What the sentence that opens a story shows: who quotes it, whose it is by all of their
 * accounts, and how many wordings there are. As everywhere, who quotes some words of it has
 * no wording of it.
 */
export function findingOf(
  index: StoryIndex,
  { statement, apparatus, system }: Pick<Specimen, 'statement' | 'apparatus' | 'system'>,
): string {
  const witnesses = system.witnesses.map((row) => apparatus.witnesses[row]!);
  const wordings = witnesses.filter(({ extent }) => extent === 'sentences');
  const reports = reportsOf(index, statement);
  const having = (some: typeof witnesses) => {
    const articles = new Set(some.flatMap((witness) => witness.articles));
    return reports.filter(({ article }) => articles.has(article.id));
  };
  const [first, ...others] = sourcesOf(index, statement, having(witnesses));
  const speaker = others.length === 0 ? (first?.source.speaker ?? null) : null;
  const said = `this sentence${speaker === null ? '' : ` of ${speaker.name}`}`;
  const whole = having(wordings);
  const quoting = outlets(whole);
  const partly = outlets(having(witnesses)) - quoting;
  const quote = (count: number) => (count === 1 ? 'quotes' : 'quote');
  const who = (count: number) => sentence(ofAllOutlets(count, index.reports.length));
  if (quoting === 0) return `${who(partly)} ${quote(partly)} some words of ${said}.`;
  const withOriginal = quoting < whole.length ? ', the transcript’s among them' : '';
  const manner =
    whole.length === 1
      ? ''
      : wordings.length === 1
        ? ', in the same words'
        : `, in ${counted(wordings.length, 'wording')}`;
  const rest = partly === 0 ? '' : `; ${inWords(partly)} ${quote(partly)} some words of it`;
  return `${who(quoting)} ${quote(quoting)} ${said}${manner}${withOriginal}${rest}.`;
}

const outlets = (reports: readonly OutletReport[]): number =>
  reports.filter(({ article }) => article.role === 'report').length;
