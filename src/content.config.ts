import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { articlesLoader } from './articles-loader.ts';
import type { ArticleContent } from './content/read.ts';
import type { Extraction } from './extract/extract.ts';

// The loader checks every field with file and line; here the type alone is named.
const articles = defineCollection({
  loader: articlesLoader(),
  schema: z.object({ article: z.custom<ArticleContent>(), extraction: z.custom<Extraction>() }),
});

export const collections = { articles };
