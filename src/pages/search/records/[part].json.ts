import type { APIRoute, GetStaticPaths } from 'astro';
import { recordsOf, searchParts } from '../../../components/search/parts.ts';
import { edition } from '../../../edition.ts';

export const getStaticPaths = (async () => {
  const { list, mine } = await edition();
  return mine(searchParts(list)).map(({ name, stories }) => ({ params: { part: name }, props: { stories } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ stories: readonly string[] }> = async ({ props }) => {
  const { storyOf } = await edition();
  const stories = await Promise.all(props.stories.map(storyOf));
  return new Response(recordsOf(stories.map(({ story }) => story)));
};
