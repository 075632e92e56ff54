/**
 * Ways to reach a person, from `content/channels.yaml`: what each is for, when it is open, whom it suits.
 * Figures (numbers, waits) are facts, named here; opening hours are data here, because "open now" is worked out
 * on the customer's device.
 */
import { z } from 'zod';

const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens, such as "security-line"' });
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'a time such as "08:00"' });
const day = z.iso.date({ error: 'a day such as 2026-11-24' });
const span = z.strictObject({ from: time, to: time });

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

const hoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({
    kind: z.literal('weekly'),
    /** IANA time zone: "Europe/London". */
    timeZone: z.string().min(3),
    /** A day that is not named is closed. */
    week: z.partialRecord(z.enum(weekdays), z.array(span).min(1)),
    /** Days that differ from the week; no spans: closed. */
    exceptions: z.array(z.strictObject({ day, name: z.string().min(2), open: z.array(span).default([]) })).default([]),
  }),
]);

export const channelKinds = ['chat', 'phone', 'relay', 'email', 'form', 'post', 'social', 'shop', 'ombudsman'] as const;

/** What somebody must be able to do to use a channel; the picker leaves out what they cannot. */
export const channelNeeds = ['speaking', 'hearing', 'writing', 'signing-in'] as const;

export const channelSchema = z.strictObject({
  id: identifier,
  kind: z.enum(channelKinds),
  title: z.string().min(2).max(40),
  /** One sentence: when to choose it. */
  text: z.string().min(10).max(160),
  /** What it is for, as a list of tasks. */
  goodFor: z.array(z.string().min(5)).min(1),
  /** What it cannot do, said before somebody waits for nothing. */
  cannot: z.string().min(10),
  /** How a customer knows that it is really us. */
  genuine: z.string().min(10),
  /** Topics of site.config.ts for which it is offered; all when left out. */
  topics: z.array(identifier).optional(),
  /** For dangers that cannot wait: offered first, day and night. */
  urgent: z.boolean().default(false),
  needs: z.array(z.enum(channelNeeds)).default([]),
  /** For somebody who has tried self-service or another channel first: the ombudsman, for one. */
  after: z.string().min(5).optional(),
  /** BCP 47 tags of the languages that people there speak. */
  languages: z.array(z.string().min(2)).min(1),
  interpreter: z.boolean().default(false),
  hours: hoursSchema.optional(),
  /** Ids of facts: what to call, write to, how long it takes. */
  numberFact: identifier.optional(),
  emailFact: identifier.optional(),
  addressFact: identifier.optional(),
  hoursFact: identifier.optional(),
  waitFact: identifier.optional(),
  /** Where a press leads, for a channel that is a page. */
  url: z.url().optional(),
  /** Takes a case summary along: into the mail's body, to the clipboard before a chat opens, or through the site's adapter. */
  takesSummary: z.boolean().default(false),
});

export const channelsSchema = z.array(channelSchema).min(1);

export type SupportChannel = z.output<typeof channelSchema>;
export type OpeningHours = z.output<typeof hoursSchema>;
