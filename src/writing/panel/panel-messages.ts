/**
 * What the dev server tells the panel: the shape of its two answers, checked on arrival.
 * - `/__waymark/article?id=billing/autopay`: an article as search and the checks see it;
 * - `/__waymark/try?id=billing/autopay&q=…`: why a question finds what it finds.
 */
import { z } from 'zod';

export const panelAddress = '/__waymark/';

const articleLink = z.object({ id: z.string(), title: z.string() });
const confidence = z.enum(['answer', 'results', 'nothing-fits']);

export const articleViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** Path from the project's folder. */
  file: z.string(),
  /** Path of the file on this machine. */
  path: z.string(),
  /** False while problems keep the article, as it was saved last, out of the index. */
  isIndexed: z.boolean(),
  found: z.array(
    z.object({
      text: z.string(),
      path: z.string(),
      line: z.number(),
      /** 1 is first; null when it is not found at all. */
      rank: z.number().nullable(),
      winner: articleLink.nullable(),
      confidence,
      probability: z.number(),
    }),
  ),
  passages: z.array(
    z.object({
      kind: z.enum(['title', 'question', 'section']),
      heading: z.string(),
      anchor: z.string().nullable(),
      text: z.string(),
      words: z.number(),
      line: z.number(),
    }),
  ),
  reading: z.object({
    grade: z.number(),
    words: z.number(),
    sentences: z.number(),
    longestSentence: z.object({ text: z.string(), words: z.number() }),
  }),
  checks: z.array(
    z.object({
      file: z.string(),
      path: z.string(),
      line: z.number(),
      column: z.number(),
      rule: z.string(),
      found: z.string(),
      expected: z.string(),
      mend: z.string(),
      isWarning: z.boolean(),
    }),
  ),
});

/** An article in the answer to a question, with what brought it there. */
const contenderSchema = z.object({
  id: z.string(),
  title: z.string(),
  rank: z.number().nullable(),
  /** Score by words (BM25F); comparable within one answer. */
  words: z.number(),
  /** Similarity in meaning, a cosine. */
  meaning: z.number(),
  /** What the two came to; comparable within one answer. */
  score: z.number(),
  /** Other reasons than words and meaning, such as a pin. */
  because: z.array(z.string()),
});

const nearPassageSchema = z.object({
  kind: z.enum(['title', 'question', 'section']),
  heading: z.string(),
  text: z.string(),
  meaning: z.number(),
});

export const explanationSchema = z.object({
  question: z.string(),
  /** The question with misspelt words put right; null when it was taken as it is. */
  readAs: z.string().nullable(),
  confidence,
  probability: z.number(),
  /** Best first, at most five. */
  results: z.array(contenderSchema),
  /** The article whose page this is. */
  mine: contenderSchema,
  /** The article to compare with: the first, or the second when this article is first. */
  rival: contenderSchema.nullable(),
  /** Words of the question and what each adds to the two scores by words; 0 for an article that has it not. */
  words: z.array(z.object({ word: z.string(), mine: z.number(), rival: z.number() })),
  /** Nearest in meaning first. */
  minePassages: z.array(nearPassageSchema),
  rivalPassages: z.array(nearPassageSchema),
});

/** The answer, with status 404, when there is no article to speak of. */
export const nothingSchema = z.object({ reason: z.string() });

export type Nothing = z.output<typeof nothingSchema>;
export type ArticleView = z.output<typeof articleViewSchema>;
export type Explanation = z.output<typeof explanationSchema>;
export type Contender = z.output<typeof contenderSchema>;
export type NearPassage = z.output<typeof nearPassageSchema>;
