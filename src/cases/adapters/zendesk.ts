/**
 * Opens a request in Zendesk as an anonymous end user (Requests API, "Create Request"): it takes no secret and answers
 * to pages of other origins. It knows no idempotency key, so one that got lost is not sent again by itself.
 */
import { accepted } from './case-adapter.ts';
import type { CaseAdapter, CaseHandOver } from './case-adapter.ts';
import { postJson } from './post-json.ts';
import type { PostOptions } from './post-json.ts';
import { isObject, readOutcome } from './read-outcome.ts';

export interface ZendeskSettings {
  /** "https://brindle.zendesk.com/api/v2/requests.json" */
  readonly url: string;
  readonly timeoutMs: number;
  readonly ticketFormId?: number | undefined;
  /** Ids of custom fields for the customer's number of the case, and for the order number. */
  readonly caseNumberField?: number | undefined;
  readonly orderNumberField?: number | undefined;
}

/** Expects 201 with `{"request": {"id": 33}}`. */
export function zendeskAdapter(settings: ZendeskSettings, pause?: PostOptions['pause']): CaseAdapter {
  return {
    needsContact: true,
    async handOver(handOver, signal) {
      const outcome = await postJson(settings.url, requestBody(handOver, settings), {
        timeoutMs: settings.timeoutMs,
        signal,
        retries: 1,
        ...(pause && { pause }),
      });
      return readOutcome(outcome, ({ request }) => (isObject(request) && 'id' in request ? accepted(request['id']) : undefined));
    },
  };
}

function requestBody({ record, contact, title, summary, language }: CaseHandOver, settings: ZendeskSettings): unknown {
  const { number, story } = record;
  const fields = [
    { id: settings.caseNumberField, value: number },
    { id: settings.orderNumberField, value: story.orderNumber },
  ].filter(({ id, value }) => id !== undefined && value !== '');
  return {
    request: {
      subject: `${title} (${number})`,
      comment: { body: summary },
      requester: { name: contact?.name === '' ? contact.email : contact?.name, email: contact?.email, locale: language },
      ...(story.urgent && { priority: 'urgent' }),
      ...(settings.ticketFormId !== undefined && { ticket_form_id: settings.ticketFormId }),
      ...(fields.length > 0 && { custom_fields: fields }),
    },
  };
}
