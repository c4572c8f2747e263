import { verbOf } from '../collate/reports.ts';
import { titleOf } from '../collate/statement-title.ts';
import { indexOf, type StoryIndex } from '../collate/story-index.ts';
import { calm, voicedWords, type VoicedRun } from '../collate/voiced-words.ts';
import type { Article, Attribution, Story } from '../model.ts';
import { foldSpace } from '../text/space.ts';
import type { SearchData, SearchRecord } from './data.ts';
import type { Share } from './parts.ts';

/**
 * What the search page loads, of all quotes and claims of an edition, in its
 * order. An utterance that was divided among statements is found by its parts.
 */
export function searchData(stories: readonly Story[]): SearchData {
  const outlets = unique(stories.flatMap(({ articles }) => articles.map(({ outlet }) => outlet)));
  const speakers = unique(stories.flatMap((story) => story.speakers));
  const articles = stories.flatMap((story, s) => story.articles.map((article) => ({ article, story: s })));
  const statements = stories.flatMap((story, s) => {
    const index = indexOf(story);
    return story.statements.map((statement) => ({ statement, title: titleOf(index, statement), story: s }));
  });
  const placeOfArticle = new Map(articles.map(({ article }, i) => [article, i]));
  const placeOfOutlet = new Map(outlets.map(({ id }, i) => [id, i]));
  const placeOfSpeaker = new Map(speakers.map(({ id }, i) => [id, i]));
  const placeOfStatement = new Map(statements.map(({ statement }, i) => [statement, i]));
  const record = (index: StoryIndex, article: Article, attribution: Attribution): SearchRecord => ({
    id: attribution.id,
    article: placeOfArticle.get(article)!,
    speaker: attribution.speaker === null ? null : (placeOfSpeaker.get(attribution.speaker) ?? null),
    kind: attribution.kind,
    words: alternating(calm(voicedWords(article.text, attribution))),
    cue: verbOf(article, attribution),
    statements: index.statementsOf(attribution.id).map((statement) => placeOfStatement.get(statement)!),
  });
  return {
    stories: stories.map(({ id, title }) => ({ id, title })),
    outlets: outlets.map(({ id, name }) => ({ id, name })),
    articles: articles.map(({ article, story }) => ({
      story,
      outlet: placeOfOutlet.get(article.outlet.id)!,
      letter: article.letter,
      ...(article.role === 'transcript' ? { transcript: true as const } : {}),
    })),
    speakers: speakers.map(({ id, name, aliases }) => ({ id, name, aliases })),
    statements: statements.map(({ statement: { id }, title, story }) => ({ id, title, story })),
    records: stories.flatMap((story) => {
      const index = indexOf(story);
      const divided = new Set(story.attributions.map(({ partOf }) => partOf));
      return story.articles.flatMap((article) =>
        story.attributions
          .filter((attribution) => attribution.article === article.id && !divided.has(attribution.id))
          .map((attribution) => record(index, article, attribution)),
      );
    }),
  };
}

/** The same as the page loads it: all of it, or a share of its records, as JSON. */
export function recordsOf(stories: readonly Story[], share: Share | null = null): string {
  const data = searchData(stories);
  return JSON.stringify(share === null ? data : shareOfData(data, share));
}

/**
 * One of so many equal shares of some records, in their order, with the
 * speakers and statements that these name and with all articles, by whose number a story's outlets are counted.
 */
export function shareOfData(data: SearchData, { number, of }: Share): SearchData {
  const at = (share: number) => Math.floor((share * data.records.length) / of);
  const records = data.records.slice(at(number), at(number + 1));
  const speakers = named(
    data.speakers,
    records.flatMap(({ speaker }) => speaker ?? []),
  );
  const statements = named(
    data.statements,
    records.flatMap((record) => record.statements),
  );
  return {
    ...data,
    speakers: speakers.list,
    statements: statements.list,
    records: records.map((record) => ({
      ...record,
      speaker: record.speaker === null ? null : speakers.placeOf(record.speaker),
      statements: record.statements.map(statements.placeOf),
    })),
  };
}

/** Those of a list that are named by their places, and the new place of each. */
function named<Thing>(list: readonly Thing[], places: readonly number[]) {
  const kept = [...new Set(places)].sort((a, b) => a - b);
  const moved = new Map(kept.map((place, i) => [place, i]));
  return { list: kept.map((place) => list[place]!), placeOf: (place: number) => moved.get(place)! };
}

/** The first of those with the same id. */
function unique<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  const seen = new Set<string>();
  return things.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Words outside and inside quotation marks in turn, outside first; runs of white space are one blank. */
function alternating(runs: readonly VoicedRun[]): string[] {
  const words = [''];
  for (const { text, voice } of runs) {
    const isQuoted = voice === 'quoted';
    if ((words.length % 2 === 0) !== isQuoted) words.push('');
    words[words.length - 1] += foldSpace(text);
  }
  return words;
}
