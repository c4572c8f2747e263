import type { APIRoute, GetStaticPaths } from 'astro';
import { indexOf } from '../../../collate/story-index.ts';
import { hasOwnCards } from '../../../components/share/cards.ts';
import { cardResponse } from '../../../components/share/card-response.ts';
import { edition } from '../../../edition.ts';
import { quoteCard } from '../../../export/card.ts';

export const getStaticPaths = (async () => {
  if (!hasOwnCards()) return [];
  const { attributions } = await edition();
  return [...attributions.values()].map(({ story, attribution }) => ({
    params: { id: attribution.id },
    props: { card: quoteCard(indexOf(story), attribution) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ReturnType<typeof quoteCard> }> = ({ props }) => cardResponse(props.card);
