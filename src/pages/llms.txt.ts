/** The help centre for language models: what it is, and every article as Markdown (llmstxt.org). */
import type { APIRoute } from 'astro';
import site from '../../site.config.ts';
import { articlesOfTopic } from '../ui/articles/find-article.ts';

export const GET: APIRoute = ({ site: base }) => {
  const address = (path: string): string => new URL(path, base).href;
  const sections = site.topics.map(({ id, title, description }) => {
    const lines = articlesOfTopic(id).map(
      ({ id: article, data }) => `- [${data.title}](${address(`/${article}/index.md`)}): ${data.description}`,
    );
    return `## ${title}\n\n${description}\n\n${lines.join('\n')}`;
  });
  const text = [
    `# ${site.name} Help`,
    `> ${site.tagline}. Help articles of ${site.name} for its customers. Figures and times are those of the day on which this file was made.`,
    `People reach a person on [the contact page](${address('/contact/')}). For an account that somebody else is using, [${site.urgent.title}](${address(`/${site.urgent.article}/`)}) comes first.`,
    ...sections,
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
