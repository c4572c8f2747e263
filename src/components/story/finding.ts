import { reportsOf } from '../../collate/reports.ts';
import { sourcesOf } from '../../collate/sources.ts';
import type { Specimen } from '../../collate/specimen.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import { counted, sentence } from '../../text/say.ts';
import { ofAllOutlets } from '../of-all.ts';

/** What the sentence that opens a story shows: who quotes it, whose it is by all of their accounts, and how many wordings there are. */
export function findingOf(
  index: StoryIndex,
  { statement, apparatus, system }: Pick<Specimen, 'statement' | 'apparatus' | 'system'>,
): string {
  const quoting = new Set(system.witnesses.flatMap((row) => apparatus.witnesses[row]!.articles));
  const quotations = reportsOf(index, statement).filter(({ article }) => quoting.has(article.id));
  const reports = quotations.filter(({ article }) => article.role === 'report').length;
  const [first, ...others] = sourcesOf(index, statement, quotations);
  const speaker = others.length === 0 ? (first?.source.speaker ?? null) : null;
  const who = sentence(ofAllOutlets(reports, index.reports.length));
  const wordings = counted(system.witnesses.length, 'wording');
  const withOriginal = reports < quotations.length ? ', the transcript’s among them' : '';
  return `${who} ${reports === 1 ? 'quotes' : 'quote'} this sentence${speaker === null ? '' : ` of ${speaker.name}`}, in ${wordings}${withOriginal}.`;
}
