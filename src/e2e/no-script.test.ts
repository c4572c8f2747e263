import { describe, expect, inject, it } from 'vitest';
import type { BuiltSite } from './built-site.ts';
import { samplesOf, type Sample } from './page-types.ts';
import { folded } from './pages.ts';
import { pathOfPermalink, storiesOf, type StoryData } from './story-data.ts';
import { lookAt } from './visit.ts';

describe.each(inject('sites'))('$name', (site) => {
  it.concurrent.each(samplesOf(site))('$type $path shows its content with JavaScript off', (sample) =>
    lookAt(
      site,
      sample.path,
      async (page) => {
        expect(await page.locator('h1').innerText()).not.toBe('');
        // A reader can unfold these without a script.
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
        const shown = wordsOnly(await page.locator('main').innerText());
        const missing = contentOf(sample, site).filter((words) => !shown.includes(wordsOnly(words)));
        expect(missing).toEqual([]);
      },
      { javaScriptEnabled: false },
    ),
  );
});

/** Words that a page must show, from the story data. */
function contentOf({ type, path }: Sample, site: BuiltSite): string[] {
  const stories = storiesOf(site);
  const isHere = ({ permalink }: { permalink: string }) => pathOfPermalink(permalink, site) === path;
  const id = path.split('/').at(-2) ?? '';
  switch (type) {
    case 'home':
    case 'stories':
    case 'data':
      return stories.map(({ story }) => story.title);
    case 'story':
      return stories.filter(({ story }) => story.id === id).flatMap(storyWords);
    case 'article':
      return stories
        .flatMap(({ articles }) => articles.filter(isHere))
        .flatMap(({ outlet, text }) => [outlet.name, ...openings(text)]);
    case 'statement':
      return stories.flatMap((story) =>
        story.statements.filter(isHere).flatMap((s) => readingWords(story, s.readings).map(beginning)),
      );
    case 'quote':
      return stories.flatMap((story) =>
        readingWords(
          story,
          story.attributions.filter(isHere).map((a) => a.id),
        ),
      );
    case 'speaker':
      return stories.flatMap(({ speakers }) => speakers.filter((s) => s.id === id).map(({ name }) => name));
    case 'outlet':
      return stories.flatMap(({ articles }) =>
        articles.filter((a) => a.outlet.id === id).map((a) => a.outlet.name),
      );
    case 'speakers':
      return stories.flatMap(({ speakers }) => speakers.map(({ name }) => name));
    case 'outlets':
      return stories.flatMap(({ articles }) => articles.map(({ outlet }) => outlet.name));
    case 'search':
      // A divided utterance is listed by its parts.
      return stories
        .flatMap(({ attributions }) =>
          attributions
            .filter((a) => a.kind === 'direct' && !attributions.some(({ partOf }) => partOf === a.id))
            .slice(0, 3),
        )
        .map((a) => a.quoted[0]?.text ?? '');
    default:
      return [];
  }
}

function storyWords({ story, articles, attributions, statements }: StoryData): string[] {
  const outletsOf = (ids: readonly string[]) =>
    new Set(attributions.filter(({ id }) => ids.includes(id)).map(({ article }) => article));
  const shared = statements.filter(({ readings }) => outletsOf(readings).size > 1);
  return [
    story.title,
    ...articles.map(({ outlet }) => outlet.name),
    ...shared.slice(0, 1).map(({ title }) => title),
  ];
}

/** What a statement's page shows of a reading that is too long to be compared. */
function beginning(words: string): string {
  return words.split(' ').slice(0, 50).join(' ');
}

/** The first words of each paragraph. */
function openings(text: string): string[] {
  return text.split('\n\n').map((block) => folded(block).split(' ').slice(0, 3).join(' '));
}

/** Readings word for word, with the outlets they stand in. */
function readingWords({ articles, attributions }: StoryData, ids: readonly string[]): string[] {
  return attributions
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ article, content }) => [
      articles.find(({ id }) => id === article)?.outlet.name ?? '',
      ...content.map(({ text }) => text),
    ]);
}

/** Marks that a page sets around or into words, and the places where lines break, do not count. */
function wordsOnly(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
