import type { APIRoute } from 'astro';
import { partsOf } from '../../components/words.ts';
import { edition } from '../../edition.ts';
import { searchData } from '../../search/records.ts';

export const GET: APIRoute = async () => {
  const { stories } = await edition();
  return new Response(JSON.stringify(searchData(stories, partsOf)));
};
