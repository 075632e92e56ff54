/** An article for apps that draw it themselves: /billing/payment-failed/article.json */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { articlePaths, articleTwin } from '../../../ui/article-twin/article-twin.ts';
import { articleEntries } from '../../../ui/articles/find-article.ts';

export const getStaticPaths = () => articlePaths(articleEntries);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(JSON.stringify(articleTwin(props.article)), { headers: { 'Content-Type': 'application/json' } });
