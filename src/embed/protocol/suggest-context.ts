/**
 * What a host knows of the moment, for suggestions: where the customer is and what has just happened. All of it stays on
 * the device. Which situation leads to what: `content/context.yaml`.
 */
import * as z from 'zod/mini';
import { mostEntries } from './limits.ts';
import { name, path, text } from './shapes.ts';

/** Something that happened: "payment_failed", "sign_in_failed", "limit_changed". Names are those of `content/context.yaml`. */
export const contextEventSchema = z.object({
  /** Its name in `content/context.yaml`: "payment_failed". */
  type: name,
  /** When: an ISO 8601 time, "2026-11-24T09:30:00Z". */
  at: z.optional(name),
  /** In the site's currency, such as 24.5. */
  amount: z.optional(z.number()),
  /** How often, where it happened more than once; 1 unless told. */
  count: z.optional(z.int().check(z.positive())),
});

export const suggestContextSchema = z.object({
  /** Path of the host's page: "/orders/123". */
  page: z.optional(path),
  /** The page's title, from which help is found by meaning where no rule fits. */
  title: z.optional(text),
  /** Id of a topic of the help centre, or words for it: "billing". */
  topic: z.optional(name),
  /** What has happened lately. */
  events: z.optional(z.array(contextEventSchema).check(z.maxLength(mostEntries))),
  /** The order that the page is about. `status` in the host's words: "delivered", "return_started", "dispute_open". */
  order: z.optional(
    z.object({
      /** In the app's own words: "shipped". */
      status: z.optional(name),
      /** When it was due, as an ISO 8601 day or time. */
      expectedBy: z.optional(name),
      /** In the site's currency. */
      amount: z.optional(z.number()),
    }),
  ),
  /** A BCP 47 tag: "en-GB". */
  locale: z.optional(name),
});

export type ContextEvent = z.infer<typeof contextEventSchema>;
export type SuggestContext = z.infer<typeof suggestContextSchema>;
