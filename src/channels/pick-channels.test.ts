/** Who is sent where: with the channels of this company, for single stories and for every request there is. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import site from '../../site.config.ts';
import { channelNeeds } from '../content/channel-schema.ts';
import { readContent } from '../content/read-content.ts';
import { pickChannels } from './pick-channels.ts';
import type { PickRequest } from './pick-channels.ts';

const { channels } = await readContent(join(import.meta.dirname, '../..'), site, { day: '2026-11-24' });
const tuesdayMorning = new Date('2026-11-24T10:00:00Z');
const sundayNight = new Date('2026-11-29T23:30:00Z');
const plain: PickRequest = {
  topic: null,
  urgency: null,
  cannot: new Set(),
  languages: ['en'],
  triedSelfService: false,
  preferred: [],
  ripe: new Set(),
  now: tuesdayMorning,
};
const ids = (request: Partial<PickRequest>): readonly string[] =>
  pickChannels(channels, { ...plain, ...request }).channels.map(({ channel }) => channel.id);

describe('single stories', () => {
  test('a refund on a weekday morning: chat, and the shop a few lines below', () => {
    expect(ids({ topic: 'returns' })[0]).toBe('chat');
    expect(ids({ topic: 'returns' })).toContain('shop');
    expect(ids({ topic: 'returns' })).not.toContain('security-line');
  });

  test('a dispute that nobody has asked the shop about: the shop first, and last once a guide was walked', () => {
    expect(ids({ topic: 'disputes' })[0]).toBe('shop');
    expect(ids({ topic: 'disputes', triedSelfService: true })[0]).toBe('chat');
  });

  test('an account taken over: the security line, never the shop or a public post', () => {
    const picked = ids({ topic: 'security', urgency: 'danger' });

    expect(picked[0]).toBe('security-line');
    expect(picked).not.toContain('shop');
    expect(picked).not.toContain('social');
  });

  test('an account taken over, for somebody who does not hear: the security line by relay, also on a Sunday night', () => {
    expect(ids({ topic: 'security', urgency: 'danger', cannot: new Set(['hearing']), now: sundayNight })[0]).toBe('security-relay');
  });

  test('a topic of security that is not asked about yet counts as a danger; one that can wait goes to chat', () => {
    expect(ids({ topic: 'security' })[0]).toBe('security-line');
    expect(ids({ topic: 'security', urgency: 'none' })[0]).toBe('chat');
  });

  test('a payment that is due tomorrow, at night: what opens first, before what is answered in a day', () => {
    expect(ids({ topic: 'billing', urgency: 'today', now: sundayNight }).slice(0, 2)).toEqual(['chat', 'phone']);
  });

  test('at night without hurry: what can be written now', () => {
    expect(ids({ topic: 'billing', urgency: 'none', now: sundayNight }).slice(0, 2)).toEqual(['email', 'form']);
  });

  test('at night, with nothing told or something due: not the line for dangers, though it alone is open', () => {
    expect(ids({ now: sundayNight })[0]).toBe('email');
    expect(ids({ urgency: 'today', now: sundayNight })[0]).toBe('chat');
    expect(ids({ now: sundayNight })).toContain('security-line');
  });

  test('somebody who cannot sign in: the phone, which can check who they are', () => {
    expect(ids({ topic: 'account', cannot: new Set(['signing-in']) })[0]).toBe('phone');
  });

  test('what chat can do less of without signing in is said', () => {
    const { channels: picked } = pickChannels(channels, { ...plain, cannot: new Set(['signing-in']) });

    expect(picked.find(({ channel }) => channel.id === 'chat')?.limits.join(' ')).toContain('Without signing in');
  });

  test('somebody who needs an interpreter: the phone, and writing in the own language', () => {
    const { channels: picked, leftOut } = pickChannels(channels, { ...plain, languages: [] });

    expect(picked.slice(0, 2).map(({ channel, reason }) => [channel.id, reason])).toEqual([
      ['phone', 'interpreter'],
      ['chat', 'translation'],
    ]);
    expect(picked.find(({ channel }) => channel.id === 'security-line')?.reason).toBe('interpreter');
    expect(leftOut.find(({ channel }) => channel.id === 'relay')?.reason).toEqual({ kind: 'language' });
  });

  test('somebody who signs: the video call, before chat', () => {
    expect(ids({ languages: ['en', 'bfi'], cannot: new Set(['hearing', 'speaking']) })[0]).toBe('bsl');
  });

  test('what a guide chose comes first', () => {
    expect(ids({ topic: 'returns', preferred: ['email', 'chat'], triedSelfService: true }).slice(0, 2)).toEqual(['email', 'chat']);
  });

  test('the ombudsman comes only after a final response, and is told about before', () => {
    const { leftOut } = pickChannels(channels, plain);

    expect(leftOut.find(({ channel }) => channel.id === 'ombudsman')?.reason.kind).toBe('later');
    expect(ids({ ripe: new Set(['ombudsman']) })[0]).toBe('ombudsman');
  });

  test('somebody who can neither speak, hear, write nor sign in is led to a person who may help', () => {
    expect(ids({ cannot: new Set(channelNeeds), languages: [] })).toContain('helper');
  });
});

describe('for every request', () => {
  const requests = fc.record({
    topic: fc.option(fc.constantFrom(...site.topics.map(({ id }) => id))),
    urgency: fc.option(fc.constantFrom('danger' as const, 'today' as const, 'none' as const)),
    cannot: fc.subarray([...channelNeeds]).map((needs) => new Set(needs)),
    languages: fc.subarray(['en', 'bfi', 'cy']),
    triedSelfService: fc.boolean(),
    preferred: fc.shuffledSubarray(channels.map(({ id }) => id)),
    ripe: fc.subarray(['ombudsman']).map((all) => new Set(all)),
    now: fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2028-06-01T00:00:00Z'), noInvalidDate: true }),
  });

  test('there is a channel, nobody gets one that they cannot use, and each channel is either picked or left out with a reason', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { channels: picked, leftOut } = pickChannels(channels, request);

        expect(picked.length).toBeGreaterThan(0);
        for (const { channel } of picked) expect(channel.needs.filter((need) => request.cannot.has(need))).toEqual([]);
        expect([...picked, ...leftOut].map(({ channel }) => channel.id).toSorted()).toEqual(channels.map(({ id }) => id).toSorted());
      }),
      { numRuns: 400 },
    );
  });

  test('in danger, a line for dangers comes first wherever the person can use one, and a shop never comes', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { channels: picked } = pickChannels(channels, { ...request, urgency: 'danger' });

        if (picked.some(({ channel }) => channel.urgent)) expect(picked[0]?.channel.urgent).toBe(true);
        expect(picked.some(({ channel }) => channel.kind === 'shop')).toBe(false);
        if (!request.cannot.has('speaking') && !request.cannot.has('hearing'))
          expect(picked.map(({ channel }) => channel.id)).toContain('security-line');
      }),
      { numRuns: 400 },
    );
  });

  test('who needs an interpreter gets no channel without one', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { channel } of pickChannels(channels, { ...request, languages: [] }).channels)
          expect(channel.otherLanguages !== 'none' || channel.languages.includes('*')).toBe(true);
      }),
    );
  });
});
