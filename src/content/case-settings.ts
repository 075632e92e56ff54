/**
 * Where a case goes that a customer has written: `cases` in `site.config.ts`. What each adapter sends and expects is
 * in docs/cases.md. There is no field for a secret, because whatever stands here is readable in the page.
 */
import { z } from 'zod';

const factName = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use the name of a fact in content/facts.yaml, such as "support-email"');

/** HTTPS, or a server on the developer's own machine. */
const endpoint = z.url().refine((address) => /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/.test(address) && !/[?#@;,\s]/.test(address), {
  error: 'an https:// address without "?", "#" or a password in it',
});
const timeoutSeconds = z.number().min(1).max(60).default(15).describe('After this, the attempt counts as failed and the customer may try again.');
const fieldId = z.int().positive();

export const caseAdapterSchema = z.discriminatedUnion('kind', [
  /** Nothing is sent: the customer copies, prints, downloads or mails the summary. */
  z.strictObject({ kind: z.literal('none') }),
  /** The same, with mail as the first button. */
  z.strictObject({ kind: z.literal('mailto') }),
  /** JSON to an endpoint of yours. */
  z.strictObject({ kind: z.literal('webhook'), url: endpoint, timeoutSeconds }),
  /** An anonymous request in Zendesk Support. */
  z.strictObject({
    kind: z.literal('zendesk'),
    url: endpoint.describe('Of your account: "https://brindle.zendesk.com".'),
    timeoutSeconds,
    ticketFormId: fieldId.optional(),
    caseNumberField: fieldId.optional().describe("Id of a custom text field for the customer's own number of the case."),
    orderNumberField: fieldId.optional().describe('Id of a custom text field for the order number.'),
  }),
  /** A conversation in Intercom, through an endpoint of yours that holds the token. */
  z.strictObject({ kind: z.literal('intercom'), url: endpoint, timeoutSeconds }),
  /** The event "waymark:case-hand-over", for the page around an embedded help centre. */
  z.strictObject({ kind: z.literal('host'), timeoutSeconds }),
]);

export const caseSettingsSchema = z.strictObject({
  adapter: caseAdapterSchema.default({ kind: 'none' }),
  /** Where the mail button writes to. */
  emailFact: factName,
  /** How long an answer takes, by the way that a case went; `adapter` for one that the adapter sent. */
  answerFacts: z.strictObject({ adapter: factName, email: factName, chat: factName, phone: factName, post: factName }),
  /** Cases of these topics are opened by a form in the app, which the summary is copied into; `answerFact` as above. */
  inApp: z.strictObject({ topics: z.array(z.string()).min(1), text: z.string(), answerFact: factName }).optional(),
  /** After how long without an answer to follow up. */
  followUpFact: factName,
  /** The article that says how to follow up, as topic/slug. */
  followUpArticle: z.string(),
});

export type CaseSettings = z.output<typeof caseSettingsSchema>;
export type CaseAdapterSettings = CaseSettings['adapter'];

/** The one address that a case is sent to, or undefined where none is: it joins the page's policy, and nothing beside it. */
export function caseEndpoint(adapter: CaseAdapterSettings): string | undefined {
  switch (adapter.kind) {
    case 'webhook':
    case 'intercom':
      return new URL(adapter.url).href;
    case 'zendesk':
      return new URL('/api/v2/requests.json', adapter.url).href;
    case 'none':
    case 'mailto':
    case 'host':
      return undefined;
  }
}
