import type { Story } from '../model.ts';
import { allPassages, type Ledger } from './ledger.ts';

/** A permalink whose passage or statement is no longer there under its own id. */
export interface FormerPermalink {
  readonly kind: 'statement' | 'passage';
  readonly id: string;
  readonly story: Story;
  /** What it was: the statement's title, or the passage's words. */
  readonly was: string;
  /** Id of the article it stood in; null for statements. */
  readonly article: string | null;
  /** Id of the speaker that the passage had; null for statements, and where there was none. */
  readonly speaker: string | null;
  /** Readings that the statement had, in the order of the story's articles; none of a passage. */
  readonly readings: readonly FormerReading[];
  /** Where it leads now, or null when it is gone. */
  readonly leadsTo: string | null;
}

/** A reading of a statement that is not there any more. */
export interface FormerReading {
  /** Id of a passage, whose own address tells what became of it. */
  readonly id: string;
  /** Its words when the statement was there. */
  readonly words: string;
  /** Id of its article. */
  readonly article: string;
}

/** What a story's ledger remembers and the story has no longer, passages first. */
export function formerPermalinks(story: Story, ledger: Ledger): FormerPermalink[] {
  const { passages, statements } = ledger;
  const remembered = new Map(allPassages(ledger).map((passage) => [passage.id, passage]));
  const formerPassages = passages.map(({ id, text, was, article, speaker, leadsTo }): FormerPermalink => ({
    kind: 'passage',
    id,
    story,
    was: was ?? text,
    article,
    speaker,
    readings: [],
    leadsTo,
  }));
  const formerStatements = statements.map(
    ({ id, title, readings, shown = readings, was = [], leadsTo }): FormerPermalink => ({
      kind: 'statement',
      id,
      story,
      was: title,
      article: null,
      speaker: null,
      readings: shown
        .flatMap((reading, i) => {
          const passage = remembered.get(reading);
          return passage === undefined
            ? []
            : [{ id: reading, words: was[i] || passage.text, article: passage.article }];
        })
        .sort((a, b) => columnOf(story, a) - columnOf(story, b)),
      leadsTo,
    }),
  );
  return [...formerPassages, ...formerStatements].filter(({ id, leadsTo }) => leadsTo !== id);
}

/** Place of a reading's article in its story; -1 where the article is gone. */
const columnOf = ({ articles }: Story, { article }: FormerReading) =>
  articles.findIndex(({ id }) => id === article);
