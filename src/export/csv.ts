import type { Attribution, Span, Story } from '../model.ts';
import { articlePath, quotePath, statementPath } from '../permalinks/paths.ts';
import { rounded } from './attribution.ts';

/** Columns of the table of readings, in their order. */
export const COLUMNS = [
  'statement',
  'statement_title',
  'statement_permalink',
  'outlet',
  'outlet_name',
  'article_permalink',
  'reading',
  'permalink',
  'kind',
  'speaker',
  'source',
  'cue',
  'text',
  'spans',
  'quoted',
  'confidence',
] as const;

type Column = (typeof COLUMNS)[number];

/** Stands between the parts of an interrupted passage. */
const GAP = ' … ';

/**
 * The readings of a story's statements as a table (RFC 4180): a row for each
 * reading of each statement. `spans` and `quoted` are places in the article's
 * text in the story data, as `start-end` in UTF-16 code units, apart by blanks.
 * An apostrophe before `=`, `+`, `-` or `@` at the start of a cell is not part
 * of its words: without it a spreadsheet would run them as a formula.
 *
 * @param at makes an address of a path
 */
export function readingsCsv(story: Story, at: (path: string) => string): string {
  const attributions = new Map(story.attributions.map((attribution) => [attribution.id, attribution]));
  const articles = new Map(story.articles.map((article) => [article.id, article]));
  const speakers = new Map(story.speakers.map(({ id, name }) => [id, name]));
  const rows = story.statements.flatMap((statement) =>
    statement.readings.flatMap((id): Record<Column, string>[] => {
      const reading = attributions.get(id);
      const article = reading && articles.get(reading.article);
      if (reading === undefined || article === undefined) return [];
      const words = (span: Span | null) => (span === null ? '' : article.text.slice(span.start, span.end));
      return [
        {
          statement: statement.id,
          statement_title: statement.title,
          statement_permalink: at(statementPath(statement.id)),
          outlet: article.outlet.id,
          outlet_name: article.outlet.name,
          article_permalink: at(articlePath(story.id, article.id)),
          reading: id,
          permalink: at(quotePath(id)),
          kind: reading.kind,
          speaker: reading.speaker === null ? '' : (speakers.get(reading.speaker) ?? ''),
          source: words(reading.source),
          cue: words(reading.cue),
          text: reading.content.map(words).join(GAP),
          spans: places(reading.content),
          quoted: places(reading.quoted),
          confidence: String(rounded(reading.confidence)),
        },
      ];
    }),
  );
  return [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
}

const places = (spans: Attribution['content']) => spans.map(({ start, end }) => `${start}-${end}`).join(' ');

/** What a spreadsheet takes for a formula, and what would be read back as if it had been marked as words. */
const FORMULA = /^'*[=+\-@\t\r]/;

function cell(text: string): string {
  const words = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
