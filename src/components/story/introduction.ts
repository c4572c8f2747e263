import { sharedStatements } from '../../collate/matrix.ts';
import { reportsOf } from '../../collate/reports.ts';
import { sourcesOf } from '../../collate/sources.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import { counted, listed, sentence } from '../../text/say.ts';
import { foldSpace } from '../../text/space.ts';
import { doubtOf } from '../doubt.ts';

/** How many speakers a sentence can name. */
const NAMED = 2;

/** One sentence or two that say what a story's page is. */
export function introductionTo(index: StoryIndex, shared: number): string {
  const outlets = index.reports.length;
  const [first] = index.reports;
  if (first === undefined) return 'The original of what was said; no outlet’s report of it is here yet.';
  if (outlets === 1) {
    const hasOriginal = index.story.articles.length > outlets;
    return hasOriginal
      ? `One article by ${first.outlet.name} beside the original, with everything it quotes and claims.`
      : `One article by ${first.outlet.name}, with everything it quotes and claims. There is no other to compare it with yet.`;
  }
  const subject = `${sentence(counted(outlets, 'outlet'))} report on the same event.`;
  if (shared === 0) return `${subject} No statement was found in two of their articles.`;
  const names = leadingSpeakers(index);
  const said =
    names.length === 0 ? 'what was said and claimed' : `what ${listed(names)} said, and what else is claimed`;
  return `${subject} Here is ${said}, in each outlet’s own words, side by side.`;
}

/** Those from whom at least two articles have most statements, and whose own words stand in one of them for sure. */
function leadingSpeakers(index: StoryIndex): string[] {
  const quoted = new Set(
    index.story.attributions
      .filter((one) => one.quoted.length > 0 && doubtOf(one) === null)
      .map(({ speaker }) => speaker),
  );
  const names = sharedStatements(index).flatMap((statement) =>
    sourcesOf(index, statement, reportsOf(index, statement))
      .filter(({ articles, isSure }) => articles.length > 1 && isSure)
      .flatMap(({ source: { speaker } }) =>
        speaker === null || !quoted.has(speaker.id) ? [] : [inSentence(index, speaker.name)],
      ),
  );
  const counts = Map.groupBy(names, (name) => name);
  const ranked = [...counts].sort((a, b) => b[1].length - a[1].length);
  // One who says most of it is named alone.
  const dominant = ranked[0] !== undefined && ranked[0][1].length > 2 * (ranked[1]?.[1].length ?? 0);
  return ranked.slice(0, dominant ? 1 : NAMED).map(([name]) => name);
}

/** A name as the articles have it in a sentence: with “the” before it where most of them print it so. */
function inSentence(index: StoryIndex, name: string): string {
  const texts = index.story.articles.map(({ text }) => foldSpace(text));
  const count = (words: string) => texts.reduce((sum, text) => sum + text.split(words).length - 1, 0);
  const withArticle = count(`the ${name}`) + count(`The ${name}`);
  return 2 * withArticle > count(name) ? `the ${name}` : name;
}
