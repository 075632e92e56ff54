// Astro's view of content/: the same schema as our own reader, so that a page and the index accept the same files.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import site from '../site.config.ts';
import { articleSchema } from './content/article-schema.ts';
import { flowSchema } from './content/flow-schema.ts';

export const collections = {
  articles: defineCollection({
    loader: glob({ base: `./content/articles/${site.locale}`, pattern: '**/*.mdx' }),
    schema: articleSchema,
  }),
  flows: defineCollection({
    loader: glob({ base: './content/flows', pattern: '*.yaml' }),
    schema: flowSchema,
  }),
};
