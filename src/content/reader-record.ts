/**
 * What a reader's device keeps for the writers: opinions of articles, and questions that found no answer. One record is
 * one line of an export, and one request to a feedback endpoint. The site's own code takes only the types from here.
 */
import { z } from 'zod';
import { articleReference } from './article-schema.ts';

export const feedbackReasons = ['inaccurate', 'confusing', 'missing', 'other'] as const;
export const unansweredReasons = ['nothing-fits', 'not-meant', 'not-answered'] as const;

const common = {
  /** Random, of this record alone: a record that comes again with the same id takes the place of the first. */
  id: z.string().regex(/^[0-9a-f]{8,64}$/, { error: 'hexadecimal digits' }),
  /** Day by the reader's calendar; no time of day, which could tell who it was. */
  day: z.iso.date({ error: 'a day such as 2026-11-24' }),
};

const feedbackRecordSchema = z.object({
  kind: z.literal('feedback'),
  ...common,
  articleId: articleReference,
  /** Of the text that was read: see `articleRevision`. */
  revision: z.string().min(1).max(64),
  answered: z.boolean(),
  reason: z.enum(feedbackReasons).nullable(),
  /** In the reader's words, sensitive data taken out. */
  text: z.string().max(1000).nullable(),
});

const unansweredRecordSchema = z.object({
  kind: z.literal('unanswered'),
  ...common,
  question: z.string().min(1).max(2000),
  /**
   * - `nothing-fits`: search said so itself;
   * - `not-meant`: the reader said so of the answer card;
   * - `not-answered`: the reader said so at the end of the article.
   */
  why: z.enum(unansweredReasons),
  /** The article that came first; null for none. */
  nearest: articleReference.nullable(),
});

/** Fields that nobody here knows, such as the time at which an endpoint received it, are passed over. */
export const readerRecordSchema = z.discriminatedUnion('kind', [feedbackRecordSchema, unansweredRecordSchema], {
  error: 'kind: "feedback" or "unanswered"',
});

/** As written: what a device keeps and an export holds. */
export type ReaderRecord = z.input<typeof readerRecordSchema>;
export type FeedbackRecord = Extract<ReaderRecord, { kind: 'feedback' }>;
export type UnansweredRecord = Extract<ReaderRecord, { kind: 'unanswered' }>;
export type FeedbackReason = (typeof feedbackReasons)[number];
