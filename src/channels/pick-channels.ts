/**
 * Which channels suit a customer, best first, each with a reason, and which were left out and why. Pure: same request,
 * same answer. At least one comes back as long as the file has a channel that everybody can use, which its check demands.
 */
import type { ChannelKind, ChannelNeed } from '../content/channel-schema.ts';
import type { PickableChannel } from './channel.ts';
import { openAt } from './open-at.ts';
import type { OpenState } from './open-at.ts';

/**
 * - `danger`: somebody uses the account, or gave away a code: minutes count;
 * - `today`: something is due today or tomorrow;
 * - `none`: said to be able to wait. `null`: not asked yet.
 */
export type Urgency = 'danger' | 'today' | 'none';

export interface PickRequest {
  /** Id of a topic; null for none yet. */
  readonly topic: string | null;
  readonly urgency: Urgency | null;
  readonly cannot: ReadonlySet<ChannelNeed>;
  /** Primary tags of the languages that the person uses: "en", "bfi". Others are served through an interpreter. */
  readonly languages: readonly string[];
  /** Articles were read or a guide was walked: nobody is sent back to where they come from. */
  readonly triedSelfService: boolean;
  /** Channels that a guide chose for this case, best first. */
  readonly preferred: readonly string[];
  /** Channels with "after" whose time has come: "I have the final response". */
  readonly ripe: ReadonlySet<string>;
  readonly now: Date;
}

export type PickReason =
  'danger' | 'ripe' | 'guide' | 'language' | 'topic' | 'open' | 'written' | 'interpreter' | 'translation' | 'shop' | 'closed' | 'other';

export type LeftOutReason =
  | { readonly kind: 'need'; readonly need: ChannelNeed }
  | { readonly kind: 'language' }
  | { readonly kind: 'topic' }
  | { readonly kind: 'danger' }
  | { readonly kind: 'later'; readonly text: string };

export interface PickedChannel<Channel extends PickableChannel> {
  readonly channel: Channel;
  readonly reason: PickReason;
  /** Null where nobody has to be there. */
  readonly opening: OpenState | null;
  /** What it can do less of for this person: "Without signing in, …". */
  readonly limits: readonly string[];
}

export interface LeftOutChannel<Channel extends PickableChannel> {
  readonly channel: Channel;
  readonly reason: LeftOutReason;
}

export interface Picked<Channel extends PickableChannel> {
  readonly channels: readonly PickedChannel<Channel>[];
  readonly leftOut: readonly LeftOutChannel<Channel>[];
}

/** Somebody answers while the customer is there. */
const liveKinds: ReadonlySet<ChannelKind> = new Set(['chat', 'phone', 'relay', 'video']);
/** Never the first answer to "I want to talk to a person", unless nothing else is left. */
const lastKinds: ReadonlySet<ChannelKind> = new Set(['post', 'helper', 'social', 'ombudsman']);

export function pickChannels<Channel extends PickableChannel>(channels: readonly Channel[], request: PickRequest): Picked<Channel> {
  const leftOut: LeftOutChannel<Channel>[] = [];
  const picked: PickedChannel<Channel>[] = [];
  for (const channel of channels) {
    const reason = whyLeftOut(channel, request);
    if (reason !== undefined) leftOut.push({ channel, reason });
    else {
      const opening = channel.hours === undefined ? null : openAt(channel.hours, request.now);
      const limits = channel.limits.filter(({ without }) => request.cannot.has(without)).map(({ text }) => text);
      picked.push({ channel, reason: whyOffered(channel, opening, request), opening, limits });
    }
  }
  const ranked = picked.map((entry) => ({ entry, rank: rankOf(entry, request) }));
  return { channels: ranked.toSorted((a, b) => compareRanks(a.rank, b.rank)).map(({ entry }) => entry), leftOut };
}

function whyLeftOut(channel: PickableChannel, request: PickRequest): LeftOutReason | undefined {
  const need = channel.needs.find((one) => request.cannot.has(one));
  if (need !== undefined) return { kind: 'need', need };
  if (!speaks(channel, request) && channel.otherLanguages === 'none') return { kind: 'language' };
  if (channel.after !== undefined && !request.ripe.has(channel.id)) return { kind: 'later', text: channel.after.text };
  if (request.urgency === 'danger') {
    if (channel.urgent) return undefined;
    // A shop cannot protect an account, and a public post calls more thieves.
    if (channel.kind === 'shop' || channel.kind === 'social') return { kind: 'danger' };
  }
  const isOfTopic = request.topic === null || channel.topics === undefined || channel.topics.includes(request.topic);
  return isOfTopic || request.preferred.includes(channel.id) ? undefined : { kind: 'topic' };
}

function whyOffered(channel: PickableChannel, opening: OpenState | null, request: PickRequest): PickReason {
  if (request.urgency === 'danger' && channel.urgent) return 'danger';
  if (channel.after !== undefined) return 'ripe';
  if (!speaks(channel, request)) return channel.otherLanguages === 'interpreter' ? 'interpreter' : 'translation';
  if (speaksOwnLanguage(channel, request)) return 'language';
  if (channel.kind === 'shop') return 'shop';
  if (request.preferred.includes(channel.id)) return 'guide';
  if (isBestFor(channel, request)) return 'topic';
  if (opening?.kind === 'closed') return 'closed';
  if (opening !== null) return 'open';
  return lastKinds.has(channel.kind) ? 'other' : 'written';
}

/** Compared from left to right, smaller first; the order of the file decides last, for sorting is stable. */
function rankOf({ channel, reason, opening, limits }: PickedChannel<PickableChannel>, request: PickRequest): readonly number[] {
  const isLive = liveKinds.has(channel.kind);
  const preferred = request.preferred.indexOf(channel.id);
  return [
    reason === 'danger' ? 0 : 1,
    // Always open, and no answer to an ordinary question at night.
    channel.urgent && reason !== 'danger' && !isBestFor(channel, request) && preferred < 0 ? 1 : 0,
    // Who cannot wait is not served by a letter or an email, not even while the phone is closed.
    request.urgency === 'none' || request.urgency === null ? 0 : !isLive ? 2 : opening?.kind === 'closed' ? 1 : 0,
    reason === 'ripe' ? 0 : lastKinds.has(channel.kind) || (channel.kind === 'shop' && request.triedSelfService) ? 2 : 1,
    reason === 'translation' || limits.length > 0 ? 1 : 0,
    opening?.kind === 'closed' ? 1 : 0,
    preferred >= 0 ? preferred : request.preferred.length,
    reason === 'language' ? 0 : 1,
    channel.kind === 'shop' && isBestFor(channel, request) ? 0 : 1,
    isBestFor(channel, request) ? 0 : 1,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [position, value] of a.entries()) {
    const difference = value - (b[position] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The line for dangers is best for its topic only until somebody has said that there is none. */
function isBestFor({ bestFor, urgent }: PickableChannel, { topic, urgency }: PickRequest): boolean {
  return topic !== null && bestFor.includes(topic) && !(urgent && urgency === 'none');
}

function speaks({ languages }: PickableChannel, request: PickRequest): boolean {
  return languages.includes('*') || languages.some((language) => request.languages.includes(language));
}

/** A channel for one language that this person uses, such as sign language, before those for everybody. */
function speaksOwnLanguage({ languages }: PickableChannel, request: PickRequest): boolean {
  return !languages.includes('en') && !languages.includes('*') && languages.some((language) => request.languages.includes(language));
}
