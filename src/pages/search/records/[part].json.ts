import type { APIRoute, GetStaticPaths } from 'astro';
import { searchParts, type SearchPart } from '../../../components/search/parts.ts';
import { edition } from '../../../edition.ts';
import { recordsOf } from '../../../search/records.ts';

export const getStaticPaths = (async () => {
  const { list, mine } = await edition();
  return mine(searchParts(list)).map(({ name, stories, share }) => ({
    params: { part: name },
    props: { stories, share },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Omit<SearchPart, 'name'>> = async ({ props }) => {
  const { storyOf } = await edition();
  const stories = await Promise.all(props.stories.map(storyOf));
  return new Response(
    recordsOf(
      stories.map(({ story }) => story),
      props.share,
    ),
  );
};
