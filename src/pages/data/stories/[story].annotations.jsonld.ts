import type { APIRoute, GetStaticPaths } from 'astro';
import { address } from '../../../components/address.ts';
import { edition } from '../../../edition.ts';
import { storyAnnotations } from '../../../export/annotations.ts';
import type { Story } from '../../../model.ts';
import { storyDataPath } from '../../../permalinks/paths.ts';

export const getStaticPaths = (async () =>
  (await edition()).stories.map((story) => ({
    params: { story: story.id },
    props: { story },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props: { story } }) => {
  const page = storyAnnotations(story, address(storyDataPath(story.id, 'annotations.jsonld')), address);
  return new Response(`${JSON.stringify(page, null, 2)}\n`);
};
