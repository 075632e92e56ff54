/** Share pictures, one a page: `/share/billing/autopay.png`. `page-head.astro` names them. */
import type { APIRoute } from 'astro';
import { join } from 'node:path';
import site from '../../../site.config.ts';
import { drawSharePicture } from '../../layouts/share-picture/draw-share-picture.ts';
import type { PictureTexts } from '../../layouts/share-picture/picture-layout.ts';
import { articleEntries } from '../../ui/articles/find-article.ts';

interface SharedPage {
  readonly params: { readonly page: string };
  readonly props: PictureTexts;
}

const helpOf = `${site.name} Help`;
const topicTitles = new Map<string, string>(site.topics.map(({ id, title }) => [id, title]));

export function getStaticPaths(): readonly SharedPage[] {
  const picture = (page: string, kind: string, title: string): SharedPage => ({ params: { page }, props: { site: helpOf, kind, title } });
  return [
    picture('site', site.tagline, helpOf),
    ...site.topics.map(({ id, title }) => picture(id, helpOf, title)),
    ...articleEntries.map(({ id, data }) => picture(id, topicTitles.get(data.topic) ?? helpOf, data.title)),
  ];
}

export const GET: APIRoute<PictureTexts> = async ({ props }) =>
  new Response(await drawSharePicture(props, site.theme.accent, join(process.cwd(), '.cache/share-pictures')), {
    headers: { 'Content-Type': 'image/png' },
  });
