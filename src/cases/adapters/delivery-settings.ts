/**
 * What the page must know of the site's choice (`cases.adapter` in site.config.ts), as it stands in the page. Read by
 * hand, because a schema would weigh more than the rest of the page's script.
 */
import type { HostSettings } from './host.ts';
import type { IntercomSettings } from './intercom.ts';
import type { WebhookSettings } from './webhook.ts';
import type { ZendeskSettings } from './zendesk.ts';

export type DeliverySettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'mailto' }
  | ({ readonly kind: 'webhook' } & WebhookSettings)
  | ({ readonly kind: 'zendesk' } & ZendeskSettings)
  | ({ readonly kind: 'intercom' } & IntercomSettings)
  | ({ readonly kind: 'host' } & HostSettings);

/** @param text - JSON; anything that is not as expected counts as "none", for mail and copy always work */
export function parseDeliverySettings(text: string | undefined): DeliverySettings {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return { kind: 'none' };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'none' };
  const fields = new Map<string, unknown>(Object.entries(value));
  const kind = fields.get('kind');
  const url = fields.get('url');
  const timeoutMs = finiteNumber(fields.get('timeoutMs')) ?? 15_000;
  if (kind === 'mailto') return { kind };
  if (kind === 'host') return { kind, timeoutMs };
  if (typeof url !== 'string' || !URL.canParse(url)) return { kind: 'none' };
  switch (kind) {
    case 'webhook':
    case 'intercom':
      return { kind, url, timeoutMs };
    case 'zendesk':
      return {
        kind,
        url,
        timeoutMs,
        ticketFormId: finiteNumber(fields.get('ticketFormId')),
        caseNumberField: finiteNumber(fields.get('caseNumberField')),
        orderNumberField: finiteNumber(fields.get('orderNumberField')),
      };
    default:
      return { kind: 'none' };
  }
}

function finiteNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
