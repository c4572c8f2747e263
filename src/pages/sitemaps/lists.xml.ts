import type { APIRoute } from 'astro';
import { address } from '../../components/address.ts';
import { noFile, published } from '../../components/share/published.ts';
import { outletsIn, storiesBy } from '../../components/stories-by.ts';
import { edition } from '../../edition.ts';
import { sitemap } from '../../export/sitemap.ts';
import {
  dataPath,
  methodPath,
  outletPath,
  searchPath,
  speakerPath,
  storiesPath,
} from '../../permalinks/paths.ts';

/** The pages that are not one story's. */
export const GET: APIRoute = async () => {
  if (published('/') === null) return noFile();
  const { list, outlets, speakers } = await edition();
  const reportedBy = storiesBy(list, outletsIn);
  const paths = [
    '/',
    storiesPath(),
    searchPath(),
    methodPath(),
    dataPath(),
    outletPath(),
    speakerPath(),
    ...speakers.map(({ id }) => speakerPath(id)),
    ...outlets.filter(({ id }) => reportedBy(id).length > 0).map(({ id }) => outletPath(id)),
  ];
  return new Response(sitemap(paths.map(address)));
};
