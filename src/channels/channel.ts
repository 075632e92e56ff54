/**
 * A way to reach a person as pages show it: every figure filled in from the facts of the day.
 * `PickableChannel` is the part of it that the customer's browser needs, to tell what is open and what suits them.
 */
import type { SupportChannel } from '../content/channel-schema.ts';
import type { FactValues } from '../content/facts.ts';
import { withFacts } from '../content/flow-text.ts';
import { hoursInWords } from '../content/hours-in-words.ts';

export type PickableChannel = Pick<
  SupportChannel,
  | 'id'
  | 'kind'
  | 'title'
  | 'topics'
  | 'bestFor'
  | 'urgent'
  | 'needs'
  | 'limits'
  | 'after'
  | 'languages'
  | 'otherLanguages'
  | 'hours'
  | 'takesSummary'
>;

export interface Channel extends PickableChannel {
  readonly text: string;
  readonly goodFor: readonly string[];
  readonly cannot: string;
  readonly genuine: string;
  /** "Monday to Friday 8 am to 8 pm (London time)"; null where nobody has to be there. */
  readonly hoursInWords: string | null;
  readonly hoursNote: string | null;
  readonly wait: string;
  /** "0808 157 0142" */
  readonly number: string | null;
  readonly email: string | null;
  /** Its lines. */
  readonly address: readonly string[];
  readonly url: string | null;
  readonly press: string | null;
  readonly article: string | null;
}

export function channelOn(channel: SupportChannel, factValues: FactValues): Channel {
  const filled = (text: string): string => withFacts(text, factValues);
  const value = (fact: string | undefined): string | null => (fact === undefined ? null : (factValues.get(fact) ?? null));
  return {
    ...pickableOn(channel, factValues),
    text: filled(channel.text),
    goodFor: channel.goodFor.map(filled),
    cannot: filled(channel.cannot),
    genuine: filled(channel.genuine),
    hoursInWords: channel.hours === undefined ? null : inWords(channel.hours),
    hoursNote: channel.hoursNote === undefined ? null : filled(channel.hoursNote),
    wait: filled(channel.wait),
    number: value(channel.numberFact),
    email: value(channel.emailFact),
    address: value(channel.addressFact)?.split(', ') ?? [],
    url: channel.url ?? null,
    press: channel.press ?? null,
    article: channel.article ?? null,
  };
}

export function pickableOn(channel: SupportChannel, factValues: FactValues): PickableChannel {
  const { id, kind, title, topics, bestFor, urgent, needs, limits, after, languages, otherLanguages, hours, takesSummary } = channel;
  const filled = (text: string): string => withFacts(text, factValues);
  return {
    id,
    kind,
    title,
    bestFor,
    urgent,
    needs,
    limits: limits.map((limit) => ({ ...limit, text: filled(limit.text) })),
    languages,
    otherLanguages,
    takesSummary,
    ...(topics && { topics }),
    ...(after && { after: { ask: filled(after.ask), text: filled(after.text) } }),
    ...(hours && { hours }),
  };
}

function inWords(hours: NonNullable<SupportChannel['hours']>): string {
  const words = hoursInWords(hours);
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return hours.kind === 'always' ? sentence : `${sentence} (${cityOf(hours.timeZone)} time)`;
}

/** "Europe/London" to "London", "America/New_York" to "New York". */
export function cityOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
