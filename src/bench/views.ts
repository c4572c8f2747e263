import type { Nodes } from 'hast';
import { rehype } from 'rehype';
import { hasEditor } from '../collate/absence.ts';
import { agreementOf } from '../collate/agreement.ts';
import { figuresTableOf } from '../collate/figures-table.ts';
import { lonelyOf } from '../collate/lonely.ts';
import { markWords } from '../collate/marks.ts';
import { matrixOf } from '../collate/matrix.ts';
import { outletReports, reportsOf } from '../collate/reports.ts';
import { ribbonOf } from '../collate/ribbon.ts';
import { apparatusFor, specimenOf } from '../collate/specimen.ts';
import { indexOf, type StoryIndex } from '../collate/story-index.ts';
import { verbsOf } from '../collate/verbs.ts';
import { voicesOf } from '../collate/voices.ts';
import { wordingsOf } from '../collate/wordings.ts';
import { annotate } from '../components/article/annotate.ts';
import type { Flow } from '../components/article/flow.ts';
import { contextOf } from '../components/quote/context.ts';
import { quoteTitles } from '../components/quote/titles.ts';
import { recordsOf } from '../search/records.ts';
import { storyAnnotations } from '../export/annotations.ts';
import { quoteCard, statementCard } from '../export/card.ts';
import { readingsCsv } from '../export/csv.ts';
import { storyData } from '../export/story.ts';
import { storyTei } from '../export/tei.ts';
import type { Story } from '../model.ts';
import { textFragment } from '../text/fragment.ts';
import { parseMarkdown } from '../text/markdown.ts';

const at = (path: string) => `https://edition.example${path}`;

/**
 * Makes everything that the pages, the exports and the search show of a story,
 * `bodies` being its articles' Markdown. Returns what is not as promised, in words.
 */
export function brokenViews(story: Story, bodies: readonly string[]): string[] {
  const index = indexOf(story);
  const broken = [...brokenPassages(index, bodies), ...brokenStatements(index)];
  matrixOf(index);
  figuresTableOf(index);
  lonelyOf(index);
  ribbonOf(index);
  specimenOf(index);
  voicesOf(index);
  const titles = quoteTitles([story]);
  if (new Set([...titles.values()].map(({ title }) => title)).size < story.attributions.length)
    broken.push('two quotations with one title');
  for (const written of [
    readingsCsv(story, at),
    storyTei(story, at),
    recordsOf([story]),
    JSON.stringify(storyAnnotations(story, story.id, at)),
  ])
    if (!written.isWellFormed()) broken.push('an export with half a character');
  const { articles, attributions } = storyData(story, at);
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  for (const { id, article, content, quoted } of attributions)
    for (const span of [...content, ...quoted])
      if (texts.get(article)?.slice(span.start, span.end) !== span.text)
        broken.push(`${id}: exported words that do not stand in the article`);
  return broken;
}

/** The articles' pages show their words, all of them; each passage has a context that shows it. */
function brokenPassages(index: StoryIndex, bodies: readonly string[]): string[] {
  const { story } = index;
  return story.articles.flatMap((article, i) => {
    const document = parseMarkdown(bodies[i] ?? '');
    const { flow } = annotate(index, article, document);
    const shown = flow.map(wordsOfFlow).join('');
    const broken =
      spaceless(shown) === spaceless(article.text) ? [] : [`${article.id}: words lost on its page`];
    for (const attribution of story.attributions.filter((own) => own.article === article.id)) {
      const { content, id } = attribution;
      const context = contextOf(article, attribution).flatMap(({ parts }) => parts);
      const within = context.flatMap(({ role, text }) => (role === 'content' ? [text] : [])).join('');
      const words = content.map(({ start, end }) => article.text.slice(start, end)).join('');
      if (spaceless(within) !== spaceless(words)) broken.push(`${id}: words lost in its context`);
      for (const span of content) textFragment(article.text, span);
      quoteCard(index, attribution);
    }
    return broken;
  });
}

function brokenStatements(index: StoryIndex): string[] {
  return index.story.statements.flatMap((statement) => {
    const reports = reportsOf(index, statement);
    agreementOf(reports, index.reports.length, hasEditor(index.story));
    wordingsOf(reports, markWords(reports));
    apparatusFor(index, reports);
    verbsOf(index, statement.readings.map(index.attribution));
    statementCard(index, statement);
    const outlets = outletReports(reports).length + statement.notReported.length;
    return outlets === index.story.articles.length ? [] : [`${statement.id}: outlets do not add up`];
  });
}

const html = rehype().data('settings', { fragment: true });

function wordsOfFlow(flow: Flow): string {
  return flow.type === 'group' ? flow.children.map(wordsOfFlow).join('') : wordsIn(html.parse(flow.html));
}

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

/** Without white space and what HTML cannot hold. */
function spaceless(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is meant
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffd\ufffe\uffff]|\p{Cs}/gu, '');
}
