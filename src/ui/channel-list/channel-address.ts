/** Where a press on a channel leads, and its drawing. Figures come from facts; this only shapes them into links. */
import type { Channel } from '../../content/site-config.ts';
import type { IconName } from '../icon/drawings.ts';

type FactOf = (name: string | undefined) => string | undefined;

const icons = {
  chat: 'speech',
  phone: 'phone',
  'security-line': 'shield',
  email: 'mail',
  relay: 'relay',
  post: 'post',
} as const satisfies Readonly<Record<Channel['id'], IconName>>;

export function channelIcon(id: Channel['id']): IconName {
  return icons[id];
}

/** A web page, a call or a mail; for a letter, its place on the contact page. */
export function channelAddress(channel: Channel, factOf: FactOf): string {
  const number = factOf(channel.numberFact);
  const email = factOf(channel.emailFact);
  if (channel.url !== undefined) return channel.url;
  if (number !== undefined) return `tel:${number.replace(/[^\d+]/g, '')}`;
  if (email !== undefined) return `mailto:${email}`;
  return `/contact/#${channel.id}`;
}
