/**
 * The shape of `site.config.ts`: the company's name, colours and topics.
 * Ways to reach a person are in `content/channels.yaml`, figures in `content/facts.yaml`.
 */
import { z } from 'zod';
import { caseSettingsSchema } from './case-settings.ts';

const identifier = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, such as "getting-help"');
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'use a colour such as "#0b5d4e"');

export const topicIcons = ['card', 'parcel', 'scales', 'shield', 'person', 'speech', 'question'] as const;

const topicSchema = z.strictObject({
  id: identifier,
  title: z.string().min(1),
  description: z.string().min(1),
  icon: z.enum(topicIcons).default('question'),
});

/**
 * The sentence encoder, by folders of `public/models/`.
 * - `kernel`: our own, on 4-bit BERT-shaped models. A light query encoder of the same space may answer first.
 * - `transformers`: any feature-extraction model that `@huggingface/transformers` runs; its runtime then weighs
 *   about 3 MB more on the wire and starts ten times slower.
 */
const encoderSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('kernel'),
    full: z.string().min(1),
    light: z.string().min(1).optional(),
  }),
  z.strictObject({ kind: z.literal('transformers'), model: z.string().min(1), dtype: z.enum(['fp32', 'fp16', 'q8', 'q4']), maxTokens: z.int().min(8) }),
]);

/**
 * Where a reader's opinion of an article goes, apart from the event `waymark:feedback` that the page always gives.
 * Questions are never part of it; a text that the reader writes has passed the guard for sensitive data.
 */
const feedbackSchema = z.discriminatedUnion('kind', [
  /** Kept on the reader's device only; readers may export it. */
  z.strictObject({ kind: z.literal('device') }),
  /** Posted as JSON, one opinion a request (docs/feedback.md). The address joins the page's connect-src by itself. */
  z.strictObject({ kind: z.literal('endpoint'), url: z.url({ protocol: /^https?$/ }) }),
  /** Offered as a prefilled mail to the address that the fact states. */
  z.strictObject({ kind: z.literal('mail'), emailFact: identifier }),
]);

/** An origin, such as "https://shop.example"; "https://*.shop.example" stands for all below it. */
const hostOrigin = z.string().regex(/^https?:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/, {
  error: 'write an origin such as "https://shop.example", without a path and without a slash at the end',
});

/** Pages of others that hold this help centre in a panel (docs/embedding.md). */
const embedSchema = z.strictObject({
  /** Nobody else may: browsers are told by `frame-ancestors`, made from this list. */
  hosts: z.array(hostOrigin).default([]),
});

export const siteSchema = z
  .strictObject({
    name: z.string().min(1),
    tagline: z.string().min(1),
    /** Public address of the help centre, without a slash at the end. */
    url: z.url(),
    /** Folder of the articles: `content/articles/<locale>/`. */
    locale: z.string().regex(/^[a-z]{2}$/),
    /** The page's `lang`, a BCP 47 tag such as "en-GB". */
    language: z.string().min(2),
    appUrl: z.url(),
    /** ISO 4217 code of the money that customers pay in. */
    currency: z.string().regex(/^[A-Z]{3}$/, 'use a code such as "GBP"').default('GBP'),
    theme: z.strictObject({ accent: colour, accentDark: colour }),
    topics: z.array(topicSchema).min(1),
    /** Articles on the home page, most needed first. */
    mostNeeded: z.array(z.string()).min(1),
    /**
     * A danger that cannot wait, shown on the home page and above results: the article on it, the guided flow that leads
     * out of it if there is one, and the channel of content/channels.yaml whose number stands beside it.
     */
    urgent: z.strictObject({
      title: z.string(),
      text: z.string(),
      article: z.string(),
      flow: z.string().optional(),
      channel: z.string().optional(),
    }),
    /** How customers tell us from impostors, on the contact page. */
    safety: z.strictObject({ title: z.string(), text: z.string(), article: z.string() }).optional(),
    encoder: encoderSchema,
    embed: embedSchema.default({ hosts: [] }),
    cases: caseSettingsSchema,
    feedback: feedbackSchema.default({ kind: 'device' }),
    /** False removes the service worker from every visitor who has it, at their next visit (docs/decisions/service-worker.md). */
    offline: z.boolean().default(true),
  })
  .readonly();

export type SiteInput = z.input<typeof siteSchema>;
export type Site = z.output<typeof siteSchema>;
export type Topic = Site['topics'][number];
export type EncoderChoice = Site['encoder'];

/** The topic of dangers that cannot wait: that of the article to which the urgent notice leads. */
export function urgentTopicOf(site: Site): string {
  return site.urgent.article.split('/')[0] ?? '';
}

/**
 * Checks a site's settings.
 * @throws ZodError that names the field, when a setting is missing or misspelt.
 */
export function defineSite(site: SiteInput): Site {
  return siteSchema.parse(site);
}
