/**
 * Front matter of an article: what a writer fills in above the text.
 * Used by Astro's content collection and by our own reader, so that a page and the index
 * accept exactly the same files. Unknown fields are refused: a misspelt one would be lost in silence.
 */
import { z } from 'zod';
import { daySchema } from './day.ts';

/** An article is named by its path below the locale's folder: "billing/charged-twice". */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

const articleIdPattern = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/** Takes a path such as "billing/charged-twice" for an article's id. Throws a RangeError on any other shape. */
export function toArticleId(path: string): ArticleId {
  if (!isArticleId(path)) throw new RangeError(`"${path}" is not an article id; write it as topic/slug, such as billing/charged-twice`);
  return path;
}

/** True when the text has the shape of an article id. It does not say that such an article exists. */
export function isArticleId(text: string): text is ArticleId {
  return articleIdPattern.test(text);
}

/** The name of an article within its topic, as files of a topic have it. */
export const articleSlug = z.string().regex(/^[a-z0-9-]+$/);

/** An article named by another file: related articles, held-out questions, pins. */
export const articleReference = z
  .string()
  .regex(articleIdPattern, { error: 'write it as topic/slug, such as billing/charged-twice' })
  .transform(toArticleId);

export const leastQuestions = 5;

export const articleSchema = z.strictObject({
  title: z.string().min(5).max(70).describe('What the article is about, in the words of a customer. At most 70 characters.'),
  description: z.string().min(40).max(200).describe('One or two sentences shown under the title and in lists. 40 to 200 characters.'),
  topic: z.string().describe('Id of a topic in site.config.ts: the name of the folder that the article is in.'),
  questions: z
    .array(z.string().min(3).max(200))
    .min(leastQuestions)
    .describe('Ways that customers ask this. Each is indexed and leads to the article. At least 5.'),
  updated: daySchema.describe('Day of the last change that a reader would notice.'),
  reviewBy: daySchema.describe('Day by which somebody must check that all of this is still true.'),
  related: z.array(articleReference).min(1).max(6).describe('Ids of articles to read next, such as billing/autopay.'),
  keywords: z.array(z.string().min(2)).optional().describe('Words that customers use and the text does not.'),
  aliases: z.array(articleReference).optional().describe('Ids under which the article was found before it moved. Their addresses lead here.'),
  draft: z.boolean().optional().describe('True while the article is being written: it shows in the dev server only, never in a built site or its index.'),
  changes: z
    .array(z.strictObject({ day: daySchema, text: z.string().min(10).max(200).describe('What is different for a customer, in one line.') }))
    .min(1)
    .refine((changes) => changes.every(({ day: changed }, index) => index === 0 || changed <= (changes[index - 1]?.day ?? '')), {
      error: 'changes in the order of their days, the newest first',
    })
    .optional()
    .describe('What changed that a customer would notice, newest first. Only real changes: not wording, not the first version.'),
  summary: z.string().max(400).optional().describe('The short version of a long article, in two or three sentences.'),
});

export type ArticleFrontMatter = z.output<typeof articleSchema>;

/**
 * False for a draft, except where drafts are shown (the dev server).
 * Pages filter Astro's collection by this; our own reader does by itself.
 */
export function isPublished(frontMatter: Pick<ArticleFrontMatter, 'draft'>, options: { readonly withDrafts: boolean }): boolean {
  return options.withDrafts || frontMatter.draft !== true;
}
