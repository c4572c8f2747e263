import type { APIRoute, GetStaticPaths } from 'astro';
import { searchParts } from '../../../components/search/parts.ts';
import { edition } from '../../../edition.ts';

export const getStaticPaths = (async () => {
  const { stories } = await edition();
  return searchParts(stories).map(({ name, json }) => ({ params: { part: name }, props: { json } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ json: string }> = ({ props }) => new Response(props.json);
