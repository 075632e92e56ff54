/** The Markdown twin of an article: /billing/payment-failed/index.md */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { articleMarkdown, articlePaths } from '../../../ui/article-twin/article-twin.ts';
import { articleEntries } from '../../../ui/articles/find-article.ts';

export const getStaticPaths = () => articlePaths(articleEntries);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(articleMarkdown(props.article), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
