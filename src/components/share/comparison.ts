import { accountOf } from '../../collate/account.ts';
import { notIn } from '../../collate/absence.ts';
import { silentIn } from '../../collate/elsewhere.ts';
import { reportsOf, verbOf, type OutletReport } from '../../collate/reports.ts';
import { sourcesOf, whoSays } from '../../collate/sources.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Statement } from '../../model.ts';
import { listed, sentence } from '../../text/say.ts';
import { TREATMENT_NAME } from '../kinds.ts';
import { calm, voicedWords, plainWords } from '../../collate/voiced-words.ts';
import { shortTitle } from './short-title.ts';

/**
 * A statement with every outlet's words, as plain text to be pasted into a mail or a
 * lesson: its title, who says it, a line for each article, and whose work it is.
 *
 * @param address of the statement's page
 */
export function comparisonText(index: StoryIndex, statement: Statement, address: string): string {
  const reports = reportsOf(index, statement);
  const { lead, rest } = accountOf(index, statement);
  const silent = silentIn(index, statement);
  return [
    shortTitle(index, statement),
    `${sentence(whoSays(sourcesOf(index, statement, reports)))}. ${[lead, ...rest].join(' ')}`,
    ...reports.map((report) => `– ${lineOf(report)}`),
    ...(silent.length === 0
      ? []
      : [`${sentence(notIn(index.story))} the text of ${listed(silent.map(({ outlet }) => outlet.name))}.`]),
    workOf(statement),
    `As Reported, ${address}`,
  ].join('\n');
}

/** Whose work a comparison is, as a sentence that can stand away from the site. A passage that stands alone was matched with none. */
export function workOf({ edited, readings }: Pick<Statement, 'edited' | 'readings'>): string {
  const done = readings.length > 1 ? 'Found and matched' : 'Found';
  return `${done} by a program${edited ? ', corrected by an editor' : '; no editor has checked it'}.`;
}

/** “The Herald, quoted, “said”: “The ferry will sail””, with words of the outlet's own as they are printed. */
function lineOf({ article, treatment, shown }: OutletReport): string {
  const verb = verbOf(article, shown[0]!);
  const how = article.role === 'transcript' ? 'transcript' : TREATMENT_NAME[treatment];
  const remark = [article.outlet.name, how, ...(verb === null ? [] : [`“${verb}”`])].join(', ');
  return `${remark}: ${plainWords(calm(voicedWords(article.text, ...shown)))}`;
}
