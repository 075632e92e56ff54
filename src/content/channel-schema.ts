/**
 * Ways to reach a person, from `content/channels.yaml`: what each is for, when it is open, whom it suits.
 * Figures (numbers, waits) are facts, named here; opening hours are times of day here, because "open now" is worked
 * out on the customer's device. How they are read and checked: `read-channels.ts`.
 */
import { z } from 'zod';
import { articleReference } from './article-schema.ts';
import { weekdays } from './weekdays.ts';

const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens, such as "security-line"' });
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'a time of day in quotes, such as "08:00"; "24:00" is the end of the day' });
const day = z.iso.date({ error: 'a day such as 2026-11-24' });

/** Text with `{fact-name}` where a figure of `content/facts.yaml` belongs. No markup. */
const plainText = (most: number): z.ZodString => z.string().min(10).max(most);

const spanSchema = z
  .strictObject({ from: time, to: time })
  .refine(({ from, to }) => from < to, { error: '"from" before "to"; what goes past midnight is two spans, to "24:00" and from "00:00" of the next day' });
const spans = z.array(spanSchema).refine((all) => all.every(({ from }, position) => position === 0 || (all[position - 1]?.to ?? '') <= from), {
  error: 'spans in the order of the day that do not overlap',
});

const alwaysSchema = z.strictObject({ kind: z.literal('always') });
const weeklySchema = z.strictObject({
  kind: z.literal('weekly'),
  timeZone: z.string().min(3).describe('Name of a time zone, such as Europe/London. Summer time is then known.'),
  week: z.partialRecord(z.enum(weekdays), spans.min(1)).describe('When it is open. A day that is not named is closed.'),
  exceptions: z
    .array(
      z.strictObject({
        day,
        name: z.string().min(2).describe('Why that day differs: "Good Friday".'),
        open: spans.default([]).describe('When it is open on that day; left out: closed.'),
      }),
    )
    .default([])
    .describe('Days that differ from the week: public holidays.'),
  knownUntil: day.describe('Last day up to which the exceptions are complete. The check warns before it comes.'),
});
const sameSchema = z.strictObject({ kind: z.literal('same-as'), channel: identifier.describe('Id of the channel whose hours these are.') });

export const channelKinds = ['chat', 'phone', 'relay', 'video', 'email', 'form', 'post', 'social', 'shop', 'helper', 'ombudsman'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What somebody must be able to do to use a channel; the picker leaves out what they cannot. */
export const channelNeeds = ['speaking', 'hearing', 'writing', 'signing-in'] as const;
export type ChannelNeed = (typeof channelNeeds)[number];

export const channelSchema = z
  .strictObject({
    id: identifier.describe('Its name in articles (ContactLink) and flows.'),
    kind: z.enum(channelKinds),
    title: z.string().min(2).max(40),
    text: plainText(160).describe('One or two sentences: when to choose it.'),
    goodFor: z.array(z.string().min(5).max(90)).min(1).max(5).describe('What it is for, as a list of matters.'),
    cannot: plainText(200).describe('What it cannot do, said before somebody waits for nothing.'),
    genuine: plainText(240).describe('How a customer knows that it is really you.'),
    topics: z.array(identifier).min(1).optional().describe('Topics of site.config.ts for which it is offered; all when left out.'),
    bestFor: z.array(identifier).default([]).describe('Topics for which it comes before the others.'),
    urgent: z.boolean().default(false).describe('For dangers that cannot wait: offered first, day and night.'),
    needs: z.array(z.enum(channelNeeds)).default([]).describe('What somebody must be able to do to use it.'),
    limits: z
      .array(z.strictObject({ without: z.enum(channelNeeds), text: plainText(160) }))
      .default([])
      .describe('What it can do less of for somebody who cannot do this, and may still use it.'),
    after: z
      .strictObject({
        ask: plainText(120).describe('What the customer ticks: "I have the final response to my complaint".'),
        text: plainText(160).describe('Why it comes later, for everybody else.'),
      })
      .optional()
      .describe('For a channel that comes after others: the ombudsman, for one.'),
    languages: z.array(z.string().min(1)).min(1).describe('BCP 47 tags of the languages that people there use: en, cy, bfi (British Sign Language). "*" for any.'),
    otherLanguages: z.enum(['interpreter', 'translation', 'none']).default('none').describe('What happens with other languages.'),
    hours: z.discriminatedUnion('kind', [alwaysSchema, weeklySchema, sameSchema]).optional().describe('Left out where there is nobody to wait for: a letter.'),
    hoursFact: identifier.optional().describe('Fact that says these hours in words; the check compares the two.'),
    hoursNote: plainText(200).optional().describe('What the week does not say: "On bank holidays {bank-holiday-hours}."'),
    wait: plainText(120).describe('How long it takes: "Usual wait: {chat-wait}".'),
    numberFact: identifier.optional(),
    emailFact: identifier.optional(),
    addressFact: identifier.optional(),
    url: z.url().optional().describe('Where a press leads, for a channel that is a page.'),
    press: z.string().min(3).max(40).optional().describe('Words on the button that leads there: "Open chat".'),
    article: articleReference.optional().describe('Article that says more.'),
    takesSummary: z.boolean().default(false).describe('A case summary goes along: into the mail, the form, or the clipboard before a chat opens.'),
  })
  .refine(({ url, press }) => (url === undefined) === (press === undefined), { error: '"url" and "press" together' });

export const channelsSchema = z.array(channelSchema).min(1);

export type ChannelEntry = z.output<typeof channelSchema>;
export type OpeningHours = z.output<typeof alwaysSchema> | z.output<typeof weeklySchema>;
export type WeeklyHours = z.output<typeof weeklySchema>;
export type OpenSpan = z.output<typeof spanSchema>;

/** A channel as it stands in the file, with the hours that it shares with another filled in. */
export interface SupportChannel extends Omit<ChannelEntry, 'hours'> {
  readonly hours?: OpeningHours;
}
