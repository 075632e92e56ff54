/** Posts the case as JSON to an endpoint of the operator (docs/cases.md has every field). */
import { accepted } from './case-adapter.ts';
import type { CaseAdapter, CaseHandOver } from './case-adapter.ts';
import { postJson } from './post-json.ts';
import type { PostOptions } from './post-json.ts';
import { readOutcome } from './read-outcome.ts';

export interface WebhookSettings {
  readonly url: string;
  readonly timeoutMs: number;
}

/** Version of the body; it is raised when a field changes its meaning. */
const version = 1;

/** Expects 2xx with `{"accepted": true, "number": "BR-7F3K-2291"}`; the number may be missing. */
export function webhookAdapter({ url, timeoutMs }: WebhookSettings, pause?: PostOptions['pause']): CaseAdapter {
  return {
    needsContact: true,
    async handOver(handOver, signal) {
      const { idempotencyKey } = handOver.record;
      const outcome = await postJson(url, webhookBody(handOver), {
        timeoutMs,
        signal,
        idempotencyKey,
        retries: 2,
        ...(pause && { pause }),
      });
      return readOutcome(outcome, (body) => (body['accepted'] === true ? accepted(body['number']) : undefined));
    },
  };
}

function webhookBody({ record, contact, title, summary, language }: CaseHandOver): unknown {
  const { number, idempotencyKey, createdAt, story } = record;
  return { version, kind: 'case', idempotencyKey, number, createdAt, language, title, summary, contact, story };
}
