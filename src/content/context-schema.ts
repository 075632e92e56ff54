/**
 * What helps in which situation of a customer, from `content/context.yaml`: the host app says what happened, a rule
 * says what to read or do, and why it is offered. Rules are read from top to bottom. What they mean: `src/embed/context/`.
 */
import { z } from 'zod';
import { articleReference } from './article-schema.ts';

const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens, such as "payment-failed"' });
const hostName = z
  .string()
  .regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, { error: 'a name as the app says it: lower-case words joined by underscores, such as "payment_failed"' });
/** One name, or several of which any will do. */
const hostNames = z.union([hostName.transform((name) => [name]), z.array(hostName).min(1)]);

export const defaultWithinDays = 30;

const whenSchema = z
  .strictObject({
    event: hostNames.optional().describe('Something that happened, by its name in the app: payment_failed. Several: any of them.'),
    withinDays: z.int().min(0).max(400).optional().describe(`How many days ago the event may lie; ${defaultWithinDays} unless told.`),
    atLeast: z.int().min(2).max(100).optional().describe('How often it must have happened in that time; once unless told.'),
    amountAtLeast: z.number().min(0).optional().describe("The event's amount, in the site's currency, is this or more."),
    amountAtMost: z.number().min(0).optional().describe("The event's amount, in the site's currency, is this or less."),
    orderStatus: hostNames.optional().describe('Status of the order on the page, as the app says it: delivered. Several: any of them.'),
    orderOverdueDays: z.int().min(0).max(400).optional().describe('The order should have come at least this many days ago.'),
    topic: z.union([identifier.transform((name) => [name]), z.array(identifier).min(1)]).optional().describe('Topic that the page of the app is about. Several: any of them.'),
    page: z.string().startsWith('/').optional().describe('Path of the page in the app; "*" stands for anything: /orders/*/return.'),
  })
  .refine((when) => Object.keys(when).length > 0, { error: 'at least one of event, orderStatus, orderOverdueDays, topic, page' })
  .refine((when) => when.event !== undefined || (when.withinDays ?? when.atLeast ?? when.amountAtLeast ?? when.amountAtMost) === undefined, {
    error: 'an "event" beside withinDays, atLeast, amountAtLeast and amountAtMost, which are about it',
  });

export const contextRuleSchema = z
  .strictObject({
    id: identifier,
    when: whenSchema,
    because: z
      .string()
      .min(5)
      .max(120)
      .describe('Ends the sentence "Suggested because …": "a payment [of {amount} ]failed[ on {day}]". What stands in [ ] is left out where its value is not known.'),
    line: z.string().min(10).max(160).describe('One sentence that helps at once.'),
    articles: z.array(articleReference).max(3).default([]),
    flow: identifier.optional().describe('Id of a guided flow; it is offered first.'),
    channels: z.array(identifier).max(2).default([]).describe('Ids of channels, for what a person must do.'),
    urgent: z.boolean().default(false).describe('True where minutes or money count: it may show a badge. Nothing opens by itself.'),
  })
  .refine(({ articles, flow, channels }) => articles.length > 0 || flow !== undefined || channels.length > 0, {
    error: 'a way on: at least one of articles, flow, channels',
  });

export const contextSchema = z.strictObject({
  /** For pages that no rule speaks of: articles found by meaning from the page's title. `{title}` is that title. */
  byMeaning: z.strictObject({ because: z.string().min(5).max(120), line: z.string().min(10).max(160) }),
  rules: z.array(contextRuleSchema),
});

export type ContextFile = z.output<typeof contextSchema>;
export type ContextRule = z.output<typeof contextRuleSchema>;
export type ContextConditions = ContextRule['when'];
