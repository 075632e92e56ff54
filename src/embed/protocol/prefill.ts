/**
 * What a host already knows and the customer should not have to type again. It stays in the customer's browser: it fills
 * fields that the customer sees and may change, and is sent nowhere unless the site has set an adapter for cases.
 */
import * as z from 'zod/mini';
import { mostEntries } from './limits.ts';
import { name, text } from './shapes.ts';

export const prefillSchema = z.object({
  /** As the customer would sign. */
  name: z.optional(name),
  /** Where an answer reaches the customer. */
  email: z.optional(name),
  /** As the customer knows it. */
  orderNumber: z.optional(name),
  /** A few words: "Refund not received". */
  subject: z.optional(name),
  /** The question in the customer's words. */
  message: z.optional(text),
  /** Further lines for a case: { label: "Paid on", value: "14 November 2026" }. */
  facts: z.optional(z.array(z.object({ label: name, value: name })).check(z.maxLength(mostEntries))),
});

export type Prefill = z.infer<typeof prefillSchema>;
