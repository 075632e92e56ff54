/** Rules as a writer wrote them to rules that can be asked. Runs at build, where facts and titles are known; the reader has checked every id. */
import { defaultWithinDays } from '../../content/context-schema.ts';
import type { ContextFile } from '../../content/context-schema.ts';
import { withFactsOf } from '../../content/context-text.ts';
import type { FactValues } from '../../content/facts.ts';
import type { ReadyContext, SuggestionLink } from './ready-context.ts';

export interface PrepareContextParts {
  readonly factValues: FactValues;
  readonly language: string;
  readonly currency: string;
  /** @returns undefined where there is no such thing: the link is left out */
  readonly titleOf: (kind: SuggestionLink['kind'], id: string) => string | undefined;
}

export function prepareContext(
  { byMeaning, rules }: ContextFile,
  { factValues, language, currency, titleOf }: PrepareContextParts,
): ReadyContext {
  const link = (kind: SuggestionLink['kind'], id: string): readonly SuggestionLink[] => {
    const title = titleOf(kind, id);
    return title === undefined ? [] : [{ kind, id, path: pathOf(kind, id), title }];
  };
  return {
    version: 1,
    language,
    currency,
    byMeaning: { because: withFactsOf(byMeaning.because, factValues), line: withFactsOf(byMeaning.line, factValues) },
    rules: rules.map(({ id, when, because, line, articles, flow, channels, urgent }) => ({
      id,
      events: when.event ?? [],
      withinDays: when.withinDays ?? defaultWithinDays,
      atLeast: when.atLeast ?? 1,
      amountAtLeast: when.amountAtLeast ?? null,
      amountAtMost: when.amountAtMost ?? null,
      orderStatus: when.orderStatus ?? [],
      orderOverdueDays: when.orderOverdueDays ?? null,
      topics: when.topic ?? [],
      page: when.page ?? null,
      because: withFactsOf(because, factValues),
      line: withFactsOf(line, factValues),
      urgent,
      links: [
        ...(flow === undefined ? [] : link('flow', flow)),
        ...articles.flatMap((article) => link('article', article)),
        ...channels.flatMap((channel) => link('channel', channel)),
      ],
    })),
  };
}

function pathOf(kind: SuggestionLink['kind'], id: string): string {
  switch (kind) {
    case 'article':
      return `/${id}/`;
    case 'flow':
      return `/flows/${id}/`;
    case 'channel':
      return `/contact/#${id}`;
  }
}
