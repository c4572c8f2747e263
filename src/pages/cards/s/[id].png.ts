import type { APIRoute, GetStaticPaths } from 'astro';
import { indexOf } from '../../../collate/story-index.ts';
import { hasOwnCards } from '../../../components/share/cards.ts';
import { cardResponse } from '../../../components/share/card-response.ts';
import { edition } from '../../../edition.ts';
import { statementCard } from '../../../export/card.ts';

export const getStaticPaths = (async () => {
  if (!hasOwnCards()) return [];
  const { statements } = await edition();
  return [...statements.values()].map(({ story, statement }) => ({
    params: { id: statement.id },
    props: { card: statementCard(indexOf(story), statement) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: ReturnType<typeof statementCard> }> = ({ props }) =>
  cardResponse(props.card);
