import type { APIRoute } from 'astro';
import { address } from '../components/address.ts';
import { edition } from '../edition.ts';
import { storiesFeed } from '../export/feed.ts';
import { feedPath } from '../permalinks/paths.ts';

export const GET: APIRoute = async () => {
  const { stories } = await edition();
  return new Response(storiesFeed(stories, address(feedPath()), address));
};
