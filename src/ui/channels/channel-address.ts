/** Where a press on a channel leads, and its drawing. */
import type { Channel } from '../../channels/channel.ts';
import type { IconName } from '../icon/drawings.ts';

const icons = {
  chat: 'speech',
  phone: 'phone',
  relay: 'relay',
  video: 'video',
  email: 'mail',
  form: 'form',
  post: 'post',
  social: 'people',
  shop: 'shop',
  helper: 'person',
  ombudsman: 'scales',
} as const satisfies Readonly<Record<Channel['kind'], IconName>>;

export function channelIcon({ kind, urgent }: Pick<Channel, 'kind' | 'urgent'>): IconName {
  return urgent ? 'shield' : icons[kind];
}

/** A web page, a call or a mail; for a letter, its place on the contact page. */
export function channelAddress({ id, kind, url, number, email, article }: Channel): string {
  if (url !== null) return url;
  if (number !== null) return callAddress(number);
  if (email !== null) return `mailto:${email}`;
  if (kind === 'form') return '/case/';
  return kind === 'helper' && article !== null ? `/${article}/` : `/contact/#${id}`;
}

/** "18001 0808 157 0142" to "tel:1800108081570142" */
export function callAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** What stands on the button: the number itself, the address itself, or what a press does. */
export function channelPress({ kind, press, number, email }: Channel): string {
  if (press !== null) return press;
  if (number !== null) return number;
  if (email !== null) return email;
  return kind === 'form' ? 'Write your case' : kind === 'helper' ? 'How somebody can help you' : 'See the address';
}
