// A press on a channel calls, writes or opens, by what the channel is.
import { expect, it } from 'vitest';
import type { Channel } from '../../content/site-config.ts';
import { channelAddress } from './channel-address.ts';

const facts: Readonly<Record<string, string>> = { number: '0808 157 0142', mail: 'help@brindle.example' };
const factOf = (name: string | undefined): string | undefined => (name === undefined ? undefined : facts[name]);
const channel = (rest: Partial<Channel>): Channel => ({ id: 'post', title: 'A', text: 'B', ...rest });

it('calls without the spaces of the number', () => {
  expect(channelAddress(channel({ id: 'phone', numberFact: 'number' }), factOf)).toBe('tel:08081570142');
});

it('writes to the address', () => {
  expect(channelAddress(channel({ id: 'email', emailFact: 'mail' }), factOf)).toBe('mailto:help@brindle.example');
});

it('opens the page of a channel that has one', () => {
  expect(channelAddress(channel({ id: 'chat', url: 'https://brindle.example/chat' }), factOf)).toBe('https://brindle.example/chat');
});

it('shows a letter on the contact page', () => {
  expect(channelAddress(channel({}), factOf)).toBe('/contact/#post');
});
