import type { APIRoute, GetStaticPaths } from 'astro';
import { indexOf } from '../../../collate/story-index.ts';
import { cardOf } from '../../../components/share/cards.ts';
import { published } from '../../../components/share/published.ts';
import { shortTitle } from '../../../components/share/short-title.ts';
import { edition } from '../../../edition.ts';
import { oembedData, type Embed } from '../../../export/oembed.ts';
import { embedPath } from '../../../permalinks/paths.ts';

/** None where the build does not know its site: an answer with addresses of nowhere would be false. */
export const getStaticPaths = (async () => {
  const { statements } = await edition();
  return Array.from(statements.values(), ({ story, statement }) => {
    const { id } = statement;
    const [frame, card, home] = [embedPath(id), cardOf('s', id), '/'].map(published);
    return frame && card && home
      ? [
          {
            params: { id },
            props: { embed: { title: shortTitle(indexOf(story), statement), frame, card, home } },
          },
        ]
      : [];
  }).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ embed: Embed }> = ({ props: { embed } }) =>
  new Response(`${JSON.stringify(oembedData(embed), null, 2)}\n`);
