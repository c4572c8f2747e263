import type { APIRoute } from 'astro';
import { address } from '../../components/address.ts';
import { edition } from '../../edition.ts';
import { storiesData } from '../../export/stories.ts';

export const GET: APIRoute = async () => {
  const { list } = await edition();
  return new Response(`${JSON.stringify(storiesData(list, address), null, 2)}\n`);
};
