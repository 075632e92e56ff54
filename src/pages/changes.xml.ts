/** What changed, newest first, as RSS: changes that writers noted, and for the other articles the day of their last one. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import site from '../../site.config.ts';
import { articleEntries, articlePath } from '../ui/articles/find-article.ts';

const mostChanges = 50;

export const GET: APIRoute = (context) =>
  rss({
    title: `What changed in ${site.name} Help`,
    description: `Articles of ${site.name} Help that are new or say something new.`,
    site: context.site ?? site.url,
    trailingSlash: true,
    customData: `<language>${site.language}</language>`,
    items: articleEntries
      .flatMap(({ id, data }) =>
        (data.changes ?? [{ day: data.updated, text: data.description }]).map(({ day, text }) => ({
          title: data.title,
          description: text,
          link: articlePath(id),
          pubDate: new Date(`${day}T00:00:00Z`),
          categories: [data.topic],
        })),
      )
      .sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime() || a.title.localeCompare(b.title, site.language))
      .slice(0, mostChanges),
  });
