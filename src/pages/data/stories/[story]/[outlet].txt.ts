import type { APIRoute, GetStaticPaths } from 'astro';
import { edition } from '../../../../edition.ts';
import type { Article } from '../../../../model.ts';

export const getStaticPaths = (async () =>
  (await edition()).stories.flatMap((story) =>
    story.articles.map((article) => ({
      params: { story: story.id, outlet: article.id },
      props: { article },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = ({ props }) => new Response(props.article.text);
