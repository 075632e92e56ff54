/**
 * Articles and their passages to the index that search reads. Encoding is passed in, so that the build,
 * the dev server, the evaluation and the tests all come through here.
 */
import type { Passage, PassageSentence } from '../passages/passage.ts';
import { passageText, textToEncode } from '../passages/passage.ts';
import { roundProjection } from './byte-matrix.ts';
import type { HashMemory } from './hash-memory.ts';
import type { IndexedArticle, IndexedFlow, IndexedPassage, PassageIndex, Projection, VectorIndex } from './passage-index.ts';
import type { FlowPassage } from '../passages/split-flow.ts';
import { passageSteps, sentenceSteps } from './quantise.ts';
import { createVectorCoder } from './vector-coder.ts';

/** An article with its passages, as the splitter gives them. */
export interface ArticlePassages {
  readonly article: IndexedArticle;
  readonly passages: readonly Passage[];
}

/** A flow with its passages, as the splitter gives them. */
export interface FlowPassages {
  /** `articles` by id; those that the index does not have are left out. */
  readonly flow: Omit<IndexedFlow, 'articles' | 'passageCount' | 'questions'> & { readonly articles: readonly string[] };
  readonly passages: readonly FlowPassage[];
}

export function buildPassageIndex(articles: readonly ArticlePassages[], flows: readonly FlowPassages[] = []): PassageIndex {
  const passages: IndexedPassage[] = articles.flatMap(({ passages: own }, article) =>
    own.map(({ kind, anchor, headingPath, sentences }) => ({ article, kind, anchor, headingPath, sentences })),
  );
  const numberOf = new Map(articles.map(({ article }, number) => [article.id, number]));
  return {
    articles: articles.map(({ article }) => article),
    passages,
    flows: flows.map(({ flow: { id, title, description, topic, urgent, articles: offeredBy }, passages: own }) => ({
      id,
      title,
      description,
      topic,
      urgent,
      articles: offeredBy.flatMap((article) => numberOf.get(article) ?? []),
      questions: own.filter(({ kind }) => kind === 'question').map(passageText),
      passageCount: own.length,
    })),
  };
}

/** The texts that the encoder reads for an index. */
export interface TextsToEncode {
  /** One a passage, in the index's order. */
  readonly passages: readonly string[];
  /** One a sentence of the section passages. */
  readonly sentences: readonly string[];
  /** One a passage of each flow. */
  readonly flows: readonly string[];
}

export function textsToEncode(articles: readonly ArticlePassages[], flows: readonly FlowPassages[] = []): TextsToEncode {
  const sentences: readonly PassageSentence[] = articles.flatMap(({ passages }) =>
    passages.filter(({ kind }) => kind === 'section').flatMap((passage) => passage.sentences),
  );
  return {
    passages: articles.flatMap(({ article, passages }) => passages.map((passage) => textToEncode(passage, article.title))),
    sentences: sentences.map((sentence) => sentence.text),
    flows: flows.flatMap(({ flow, passages }) => passages.map((passage) => textToEncode(passage, flow.title))),
  };
}

/** Unit vectors of the encoder, one a text of `TextsToEncode`. */
export interface EncodedTexts {
  readonly passages: readonly Float32Array[];
  /** Article of each passage. */
  readonly articleOf: ArrayLike<number>;
  readonly sentences: readonly Float32Array[];
  /** One a question of a pin, as `pinTexts` gives them. */
  readonly pins?: readonly Float32Array[];
  readonly flows?: readonly Float32Array[];
}

/** @param memory - codes of earlier calls; filled here */
export function buildVectorIndex(
  encoderId: string,
  fitted: Projection,
  { passages, articleOf, sentences, pins = [], flows = [] }: EncodedTexts,
  memory: HashMemory<Int8Array> = new Map<string, Int8Array>(),
): VectorIndex {
  const projection = roundProjection(fitted);
  const coder = createVectorCoder(projection, memory);
  return {
    encoderId,
    projection,
    passages: coder.codePassages(passages, articleOf),
    sentences: coder.code(sentences, sentenceSteps),
    ...(pins.length > 0 && { pins: coder.code(pins, passageSteps) }),
    ...(flows.length > 0 && { flows: coder.code(flows, passageSteps) }),
  };
}
