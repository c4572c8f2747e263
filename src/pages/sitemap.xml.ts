import type { APIRoute } from 'astro';
import { address } from '../components/address.ts';
import { edition } from '../edition.ts';
import { sitemap } from '../export/sitemap.ts';
import {
  articlePath,
  dataPath,
  methodPath,
  outletPath,
  quotePath,
  searchPath,
  speakerPath,
  statementPath,
  storiesPath,
  storyPath,
} from '../permalinks/paths.ts';

export const GET: APIRoute = async () => {
  const { stories, outlets, speakers, statements, attributions } = await edition();
  const reporting = new Set(stories.flatMap((story) => story.articles.map(({ outlet }) => outlet.id)));
  const paths = [
    '/',
    storiesPath(),
    searchPath(),
    methodPath(),
    dataPath(),
    outletPath(),
    speakerPath(),
    ...stories.flatMap(({ id, articles }) => [
      storyPath(id),
      ...articles.map((article) => articlePath(id, article.id)),
    ]),
    ...Array.from(statements.keys(), statementPath),
    ...Array.from(attributions.keys(), quotePath),
    ...speakers.map(({ id }) => speakerPath(id)),
    ...outlets.filter(({ id }) => reporting.has(id)).map(({ id }) => outletPath(id)),
  ];
  return new Response(sitemap(paths.map(address)));
};
