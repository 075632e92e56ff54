/** The rules of content/context.yaml as they are on the day of the build, with the titles of what they lead to: for `suggest`, on any origin. */
import type { APIRoute } from 'astro';
import contextText from '../../../content/context.yaml?raw';
import site from '../../../site.config.ts';
import { ContentError } from '../../content/content-problem.ts';
import { readContext } from '../../content/read-context.ts';
import { prepareContext } from '../../embed/context/prepare-context.ts';
import type { SuggestionLink } from '../../embed/context/ready-context.ts';
import { articleEntries } from '../../ui/articles/find-article.ts';
import { channelsToday } from '../../ui/channels/channels-today.ts';
import { factValuesToday } from '../../ui/company-facts/facts-today.ts';
import { flowEntries } from '../../ui/flows/flow-entries.ts';

const titles: Readonly<Record<SuggestionLink['kind'], ReadonlyMap<string, string>>> = {
  article: new Map(articleEntries.map(({ id, data }) => [id, data.title])),
  flow: new Map(flowEntries.map(({ id, title }) => [id, title])),
  channel: new Map(channelsToday.map(({ id, title }) => [id, title])),
};

const { context, problems } = readContext(contextText, {
  articles: [...titles.article.keys()],
  flows: [...titles.flow.keys()],
  channels: [...titles.channel.keys()],
  topics: site.topics.map(({ id }) => id),
  factValues: factValuesToday,
});
if (context === undefined || problems.length > 0) throw new ContentError(problems);

const ready = prepareContext(context, {
  factValues: factValuesToday,
  language: site.language,
  currency: site.currency,
  titleOf: (kind, id) => titles[kind].get(id),
});

export const GET: APIRoute = () => new Response(JSON.stringify(ready), { headers: { 'Content-Type': 'application/json' } });
