/** A guided flow for apps that draw it themselves: /flows/payment-failed/flow.json. The headless package reads it. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import site from '../../../../site.config.ts';
import type { FlowDocument } from '../../../embed/headless/flow-document.ts';
import type { SuggestionLink } from '../../../embed/context/ready-context.ts';
import type { ReadyFlow, ReadyOutcome } from '../../../flows/ready-flow.ts';
import { channelToday } from '../../../ui/channels/channels-today.ts';
import { outcomeArticles } from '../../../ui/flow-outcome/outcome-articles.ts';
import { outcomeHtml } from '../../../ui/flow-outcome/outcome-text.ts';
import { readyFlows } from '../../../ui/flows/ready-flows.ts';

export const getStaticPaths = () => readyFlows.map((flow) => ({ params: { flow: flow.id }, props: { flow } }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { flow } }) => {
  const shown = await Promise.all(
    Object.entries(flow.outcomes).map(async ([id, outcome]) => [id, await shownOutcome(flow, outcome)] as const),
  );
  const document: FlowDocument = {
    version: 1,
    language: site.language,
    currency: site.currency,
    flow,
    outcomes: Object.fromEntries(shown),
  };
  return new Response(JSON.stringify(document), { headers: { 'Content-Type': 'application/json' } });
};

async function shownOutcome({ id }: ReadyFlow, outcome: ReadyOutcome): Promise<FlowDocument['outcomes'][string]> {
  const file = `content/flows/${id}.yaml`;
  const articles = await outcomeArticles(outcome.articles, file);
  const next = readyFlows.find((other) => other.id === outcome.flow);
  const links: SuggestionLink[] = [
    ...(next === undefined ? [] : [{ kind: 'flow' as const, id: next.id, path: `/flows/${next.id}/`, title: next.title }]),
    ...articles.map(({ title, href, section }, index) => ({
      kind: 'article' as const,
      id: outcome.articles[index] ?? '',
      path: href,
      title: section ?? title,
    })),
    ...outcome.channels.map((channel) => ({
      kind: 'channel' as const,
      id: channel,
      path: `/contact/#${channel}`,
      title: channelToday(channel, file).title,
    })),
  ];
  return { html: outcomeHtml(outcome.text, file), links };
}
