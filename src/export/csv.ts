import { editorsHand } from '../collate/editors-hand.ts';
import { wordsOfSpans } from '../collate/print.ts';
import { titleOf } from '../collate/statement-title.ts';
import { indexOf } from '../collate/story-index.ts';
import type { Attribution, Span, Story } from '../model.ts';
import { articlePath, quotePath, statementPath } from '../permalinks/paths.ts';
import { originOf } from './origin.ts';

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
  'found_by',
  'speaker_by',
  'confidence',
] as const;

type Column = (typeof COLUMNS)[number];

/**
 * The readings of a story's statements as a table (RFC 4180): a row for each
 * reading of each statement. `confidence` is the machine's, empty where an editor
 * added the passage. `spans` and `quoted` are places in the article's
 * text in the story data, as `start-end` in UTF-16 code units, apart by blanks.
 * An apostrophe before `=`, `+`, `-`, `@`, a tab or a carriage return at the start
 * of a cell, or before further apostrophes there, is not part of its words: without
 * it a spreadsheet would run them as a formula.
 *
 * @param at makes an address of a path
 */
export function readingsCsv(story: Story, at: (path: string) => string): string {
  const hand = editorsHand(story);
  const index = indexOf(story);
  const rows = story.statements.flatMap((statement) =>
    statement.readings.map((id): Record<Column, string> => {
      const reading = index.attribution(id);
      const article = index.article(reading.article);
      const origin = originOf(reading, hand);
      const words = (span: Span | null) => (span === null ? '' : article.text.slice(span.start, span.end));
      return {
        statement: statement.id,
        statement_title: titleOf(index, statement),
        statement_permalink: at(statementPath(statement.id)),
        outlet: article.outlet.id,
        outlet_name: article.outlet.name,
        article_permalink: at(articlePath(story.id, article.id)),
        reading: id,
        permalink: at(quotePath(id)),
        kind: reading.kind,
        speaker: index.speaker(reading.speaker)?.name ?? '',
        source: words(reading.source),
        cue: words(reading.cue),
        text: wordsOfSpans(article.text, reading.content),
        spans: places(reading.content),
        quoted: places(reading.quoted),
        found_by: origin.foundBy,
        speaker_by: origin.speakerBy ?? '',
        confidence: origin.confidence === null ? '' : String(origin.confidence),
      };
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
