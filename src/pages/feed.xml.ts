import type { APIRoute } from 'astro';
import { address } from '../components/address.ts';
import { noFile, published } from '../components/share/published.ts';
import { edition } from '../edition.ts';
import { storiesFeed } from '../export/feed.ts';
import { feedPath } from '../permalinks/paths.ts';

/** Newest stories in the feed: readers come by for news. */
const ENTRIES = 30;

export const GET: APIRoute = async () => {
  const self = published(feedPath());
  if (self === null) return noFile();
  const { list, storyOf } = await edition();
  const newest = await Promise.all(list.slice(0, ENTRIES).map(({ id }) => storyOf(id)));
  const stories = newest.map(({ story }) => story);
  return new Response(storiesFeed(stories, self, address));
};
