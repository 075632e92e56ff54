/**
 * Starts a conversation in Intercom through an endpoint of the operator: Intercom's API wants a token, which no page
 * may hold. The body has the two calls ready (POST /contacts, POST /conversations); docs/cases.md has such an endpoint.
 */
import { accepted } from './case-adapter.ts';
import type { CaseAdapter, CaseHandOver } from './case-adapter.ts';
import { postJson } from './post-json.ts';
import type { PostOptions } from './post-json.ts';
import { readOutcome } from './read-outcome.ts';

export interface IntercomSettings {
  readonly url: string;
  readonly timeoutMs: number;
}

/** Expects 2xx with Intercom's own answer, `{"conversation_id": "36000324324"}`. */
export function intercomAdapter({ url, timeoutMs }: IntercomSettings, pause?: PostOptions['pause']): CaseAdapter {
  return {
    needsContact: true,
    async handOver(handOver, signal) {
      const outcome = await postJson(url, intercomBody(handOver), {
        timeoutMs,
        signal,
        idempotencyKey: handOver.record.idempotencyKey,
        retries: 2,
        ...(pause && { pause }),
      });
      return readOutcome(outcome, (body) => ('conversation_id' in body ? accepted(body['conversation_id']) : undefined));
    },
  };
}

function intercomBody({ record, contact, summary, language }: CaseHandOver): unknown {
  return {
    contact: { role: 'user', email: contact?.email, ...(contact?.name !== '' && { name: contact?.name }), language_override: language },
    // `from.id` is the id of the contact, which the endpoint learns from its first call.
    conversation: { from: { type: 'user' }, body: summary },
    case_number: record.number,
    idempotency_key: record.idempotencyKey,
  };
}
