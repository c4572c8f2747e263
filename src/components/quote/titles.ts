import { paragraphOf } from '../../collate/reports.ts';
import { indexOf, type StoryIndex } from '../../collate/story-index.ts';
import type { Attribution, Story } from '../../model.ts';
import { clipped } from '../../text/say.ts';
import { voicedWords, plainWords } from '../../collate/voiced-words.ts';
import { labelOf } from './label.ts';

/** What a quote's page is called in a browser's tab and in a list of search results. */
export interface QuoteTitle {
  readonly title: string;
  readonly description: string;
}

/** Lengths, in UTF-16 code units, that search engines show whole. */
const TITLE_WORDS = 70;
const DESCRIPTION_WORDS = 140;

/** Titles of all quotes and claims by id, no two of them the same: where the words are, the place or the id tells. */
export function quoteTitles(stories: readonly Story[]): Map<string, QuoteTitle> {
  const drafts = stories.flatMap((story) => {
    const index = indexOf(story);
    const parts = Map.groupBy(story.attributions, ({ partOf }) => partOf);
    const siblingsOf = ({ partOf }: Attribution) => (partOf === null ? [] : (parts.get(partOf) ?? []));
    return story.attributions.map((attribution) => draftOf(index, attribution, siblingsOf(attribution)));
  });
  return new Map(
    distinguished(drafts, 0).map(({ id, words, label, marks }) => [
      id,
      {
        title: `${clipped(words, TITLE_WORDS)} ${label}${marks}`,
        description: `${label}${marks}: ${clipped(words, DESCRIPTION_WORDS)} In its context, with how the other outlets report it.`,
      },
    ]),
  );
}

interface Draft {
  readonly id: string;
  readonly words: string;
  readonly label: string;
  /** What is added to the label so far. */
  readonly marks: string;
  /** What can be added, the plainest first; the last is this quote's alone. */
  readonly more: readonly string[];
}

/** @param siblings the parts of the same utterance; none where it is not divided */
function draftOf(index: StoryIndex, attribution: Attribution, siblings: readonly Attribution[]): Draft {
  const part = siblings.indexOf(attribution) + 1;
  const paragraph = paragraphOf(index, attribution);
  return {
    id: attribution.id,
    words: plainWords(voicedWords(index.article(attribution.article).text, attribution)),
    label: labelOf(index, attribution),
    marks: part === 0 ? '' : `, part ${part} of ${siblings.length}`,
    more: [...(paragraph === null ? [] : [`, paragraph ${paragraph}`]), ` (${attribution.id})`],
  };
}

/** Adds to the drafts of one title what tells them apart. */
function distinguished(drafts: readonly Draft[], step: number): Draft[] {
  const groups = Map.groupBy(
    drafts,
    ({ words, label, marks }) => `${clipped(words, TITLE_WORDS)} ${label}${marks}`,
  );
  return drafts.flatMap((draft) => {
    const group = groups.get(`${clipped(draft.words, TITLE_WORDS)} ${draft.label}${draft.marks}`) ?? [];
    if (group.length === 1) return [draft];
    if (group[0] !== draft) return [];
    const told = group.map((one) => ({ ...one, marks: one.marks + (one.more[step] ?? ` (${one.id})`) }));
    return distinguished(told, step + 1);
  });
}
