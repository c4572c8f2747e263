import { dayOf } from '../collate/day-of.ts';
import { sharedStatements } from '../collate/matrix.ts';
import { outletReports, reportsOf } from '../collate/reports.ts';
import { titleOf } from '../collate/statement-title.ts';
import { indexOf, type StoryIndex } from '../collate/story-index.ts';
import { titleOwner } from '../collate/title-owner.ts';
import type { Statement, Story } from '../model.ts';
import { storyPath } from '../permalinks/paths.ts';
import { inMarks } from '../text/say.ts';
import { element, xmlDocument } from './xml.ts';

/** Statements named in an entry: what the story is about, not all of it. */
const NAMED_STATEMENTS = 5;

/**
 * An Atom feed (RFC 4287) of the stories, newest first as the edition has
 * them. A story whose day is not known goes by the last day on which one of its
 * articles was published; without one it has no place in a feed.
 *
 * @param self address of the feed
 * @param at makes an address of a path
 */
export function storiesFeed(stories: readonly Story[], self: string, at: (path: string) => string): string {
  const dated = stories.flatMap((story) => {
    const day = dayOf(story);
    return day === null ? [] : [{ story, updated: `${day}T00:00:00Z` }];
  });
  const newest = dated
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      element('id', {}, at('/')),
      element('title', {}, 'As Reported'),
      element('subtitle', {}, 'One statement, each outlet’s words'),
      // An empty feed needs a moment too: the beginning of time says that nothing ever happened.
      element('updated', {}, newest ?? '1970-01-01T00:00:00Z'),
      element('author', {}, element('name', {}, 'As Reported')),
      element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      element('link', { rel: 'alternate', type: 'text/html', href: at('/') }),
      ...dated.map(({ story, updated }) => entry(story, updated, at)),
    ),
  );
}

function entry(story: Story, updated: string, at: (path: string) => string) {
  const address = at(storyPath(story.id));
  return element(
    'entry',
    {},
    element('id', {}, address),
    element('title', {}, story.title),
    element('updated', {}, updated),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('summary', {}, summaryOf(story)),
  );
}

function summaryOf(story: Story): string {
  const outlets = story.articles.filter(({ role }) => role === 'report').map(({ outlet }) => outlet.name);
  const index = indexOf(story);
  // What one outlet has from a transcript is no statement of several.
  const shared = sharedStatements(index).filter((one) => outletReports(reportsOf(index, one)).length > 1);
  const named = shared.slice(0, NAMED_STATEMENTS).map((statement) => titleIn(index, statement));
  return [
    `Reported by ${outlets.join(', ')}.`,
    shared.length === 0 ? '' : `Statements of several outlets (${shared.length}): ${named.join('; ')}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** A title; in quotation marks where it is quoted words. */
function titleIn(index: StoryIndex, statement: Statement): string {
  const title = titleOf(index, statement);
  return titleOwner(index, statement).by === 'spoken' ? inMarks(title) : title;
}
