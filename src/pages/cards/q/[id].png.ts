import type { APIRoute, GetStaticPaths } from 'astro';
import { indexOf } from '../../../collate/story-index.ts';
import { edition } from '../../../edition.ts';
import { cardImage } from '../../../export/card-image.ts';
import { quoteCard } from '../../../export/card.ts';

export const getStaticPaths = (async () => {
  const { attributions } = await edition();
  return [...attributions.values()].map(({ story, attribution }) => ({
    params: { id: attribution.id },
    props: { card: quoteCard(indexOf(story), attribution) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ReturnType<typeof quoteCard> }> = async ({ props, site }) =>
  new Response((await cardImage(props.card, site?.host ?? '')) as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'image/png' },
  });
