/**
 * What the frame tells its host, through the port. Ids, counts and paths of public pages; what a customer has written
 * only where the host has asked for it (`share="question"`). The schema serves types, tests and the frame; the host's script
 * has a parser of its own (`parse-report.ts`), which a property test holds equal to this.
 */
import * as z from 'zod/mini';
import { articleId, count, identifier, name, path, summary, text } from './shapes.ts';

const place = { path, title: text, canGoBack: z.boolean() };

export const reportSchema = z.discriminatedUnion('kind', [
  /** A page of the help centre is there and obeys. First of all reports, once a page. */
  z.object({ kind: z.literal('ready'), version: count, ...place }),
  /** The address has changed within one page. */
  z.object({ kind: z.literal('place'), ...place }),
  /** The command with this number needs not be sent again. */
  z.object({ kind: z.literal('done'), id: count }),
  /** The customer wants the panel closed. */
  z.object({ kind: z.literal('close'), by: z.enum(['escape', 'button', 'back']) }),
  /** An answer to a question. `confidence` and `level` are the engine's own words (docs/search.md). */
  z.object({
    kind: z.literal('search'),
    results: count,
    confidence: z.enum(['answer', 'results', 'nothing-fits']),
    level: z.enum(['words', 'meaning']),
    question: z.optional(text),
  }),
  /** An article is shown. */
  z.object({ kind: z.literal('article'), articleId, path, title: text }),
  /** The customer said that an article answered the question. Nothing else counts as answered. */
  z.object({ kind: z.literal('answered'), articleId, path }),
  /** "Did this answer your question?", yes or no, and the reason for a no. */
  z.object({
    kind: z.literal('feedback'),
    articleId,
    /** The article's day of update that the opinion is about. */
    revision: name,
    answered: z.boolean(),
    reason: z.nullable(name),
  }),
  /** The customer turned to a person: opened the contact page (`channel` null) or chose a channel there. */
  z.object({ kind: z.literal('contact'), channel: z.nullable(identifier), topic: z.nullable(identifier) }),
  /** The customer took a case summary along. What it says stays in the frame. */
  z.object({ kind: z.literal('case'), action: name, topic: z.nullable(identifier) }),
  /**
   * The customer presses "send", and the site's settings say that cases go to the host (`cases.adapter: host`): the one
   * report that holds what a customer wrote. `call` names it in the answer, and is the same for each attempt.
   */
  z.object({
    kind: z.literal('hand-over'),
    call: name,
    /** The customer's own number of the case. */
    number: name,
    title: text,
    /** As plain text, without what the guard has taken out. */
    summary,
    topic: z.nullable(identifier),
    /** A BCP 47 tag. */
    language: name,
    name: z.nullable(text),
    email: z.nullable(text),
  }),
  /** Help for what the host told by `suggest`; `urgent` asks for a badge, and nothing opens by itself. */
  z.object({ kind: z.literal('suggestions'), count, urgent: z.boolean() }),
  /** Height of the content in CSS pixels, for a frame that grows. */
  z.object({ kind: z.literal('height'), pixels: count }),
  /** Something went wrong that the host may want to count. */
  z.object({ kind: z.literal('error'), code: identifier, message: text }),
]);

export type Report = z.infer<typeof reportSchema>;
export type ReportKind = Report['kind'];
export type ReportOf<Kind extends ReportKind> = Extract<Report, { kind: Kind }>;
