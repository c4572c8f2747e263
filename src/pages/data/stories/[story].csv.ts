import type { APIRoute, GetStaticPaths } from 'astro';
import { address } from '../../../components/address.ts';
import { edition } from '../../../edition.ts';
import { readingsCsv } from '../../../export/csv.ts';
import type { Story } from '../../../model.ts';

export const getStaticPaths = (async () =>
  (await edition()).stories.map((story) => ({
    params: { story: story.id },
    props: { story },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ story: Story }> = ({ props }) => new Response(readingsCsv(props.story, address));
