// A press on a channel calls, writes or opens, by what the channel is.
import { expect, it } from 'vitest';
import type { Channel } from '../../channels/channel.ts';
import { channelAddress, channelPress } from './channel-address.ts';

const post: Channel = {
  id: 'post',
  kind: 'post',
  title: 'Letter',
  text: 'On paper.',
  goodFor: ['papers'],
  cannot: 'It is slow.',
  genuine: 'It has your case number.',
  hoursInWords: null,
  hoursNote: null,
  wait: 'Ten days',
  number: null,
  email: null,
  address: ['PO Box 418', 'Leeds'],
  url: null,
  press: null,
  article: 'getting-help/write-to-us',
  bestFor: [],
  urgent: false,
  needs: [],
  limits: [],
  languages: ['en'],
  otherLanguages: 'none',
  takesSummary: false,
};

it('calls without the spaces of the number, and shows the number', () => {
  const phone: Channel = { ...post, kind: 'phone', number: '0808 157 0142' };

  expect([channelAddress(phone), channelPress(phone)]).toEqual(['tel:08081570142', '0808 157 0142']);
});

it('writes to the address', () => {
  expect(channelAddress({ ...post, kind: 'email', email: 'help@brindle.example' })).toBe('mailto:help@brindle.example');
});

it('opens the page of a channel that has one, rather than its number', () => {
  const ombudsman: Channel = { ...post, kind: 'ombudsman', url: 'https://ombudsman.example/', press: 'Go there', number: '0800 1' };

  expect([channelAddress(ombudsman), channelPress(ombudsman)]).toEqual(['https://ombudsman.example/', 'Go there']);
});

it('opens the case page for a written case, and the article for somebody who helps', () => {
  expect(channelAddress({ ...post, kind: 'form' })).toBe('/case/');
  expect(channelAddress({ ...post, kind: 'helper' })).toBe('/getting-help/write-to-us/');
});

it('shows a letter on the contact page', () => {
  expect(channelAddress(post)).toBe('/contact/#post');
});
