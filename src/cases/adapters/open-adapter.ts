/** The adapter that a site has chosen. "None" and "mailto" hand nothing over by themselves: the customer does. */
import type { CaseAdapter } from './case-adapter.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { hostAdapter } from './host.ts';
import { intercomAdapter } from './intercom.ts';
import { webhookAdapter } from './webhook.ts';
import { zendeskAdapter } from './zendesk.ts';

/**
 * @param target - the page's document, for the host's event
 * @returns undefined where there is nothing to press but mail, copy and print
 */
export function openAdapter(settings: DeliverySettings, target: EventTarget): CaseAdapter | undefined {
  switch (settings.kind) {
    case 'none':
    case 'mailto':
      return undefined;
    case 'webhook':
      return webhookAdapter(settings);
    case 'zendesk':
      return zendeskAdapter(settings);
    case 'intercom':
      return intercomAdapter(settings);
    case 'host':
      return hostAdapter(settings, target);
  }
}
