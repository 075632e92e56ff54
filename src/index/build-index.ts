/**
 * Articles and their passages to the index that search reads. Encoding is passed in, so that the build,
 * the dev server, the evaluation and the tests all come through here.
 */
import type { Passage, PassageSentence } from '../passages/passage.ts';
import { passageText, textToEncode } from '../passages/passage.ts';
import type { IndexedArticle, IndexedFlow, IndexedPassage, PassageIndex, Projection, VectorIndex } from './passage-index.ts';
import type { FlowPassage } from '../passages/split-flow.ts';
import { leanToArticle } from './lean-to-article.ts';
import { passageSteps, project, quantise, sentenceSteps } from './quantise.ts';

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

/**
 * @param passageVectors - unit vectors of the encoder, one a passage
 * @param articleOf - article of each passage
 * @param sentenceVectors - one a sentence of the section passages
 * @param pinVectors - one a question of a pin, as `pinTexts` gives them
 * @param flowVectors - one a passage of a flow
 */
export function buildVectorIndex(
  encoderId: string,
  passageVectors: readonly Float32Array[],
  articleOf: ArrayLike<number>,
  sentenceVectors: readonly Float32Array[],
  projection: Projection,
  pinVectors: readonly Float32Array[] = [],
  flowVectors: readonly Float32Array[] = [],
): VectorIndex {
  const { outputDimension } = projection;
  const projectAll = (vectors: readonly Float32Array[]): readonly Float32Array[] =>
    vectors.map((vector) => projectOnce(vector, projection));
  const reduce = (vectors: readonly Float32Array[], steps: number): VectorIndex['passages'] =>
    quantise(projectAll(vectors), outputDimension, steps);
  return {
    encoderId,
    projection,
    passages: quantise(leanToArticle(projectAll(passageVectors), articleOf), outputDimension, passageSteps),
    sentences: reduce(sentenceVectors, sentenceSteps),
    ...(pinVectors.length > 0 && { pins: reduce(pinVectors, passageSteps) }),
    ...(flowVectors.length > 0 && { flows: reduce(flowVectors, passageSteps) }),
  };
}

/** The dev server comes again with the same vectors and the same projection, and a few new ones. */
const projected = new WeakMap<Projection, WeakMap<Float32Array, Float32Array>>();

function projectOnce(vector: Float32Array, projection: Projection): Float32Array {
  const known = projected.get(projection) ?? new WeakMap<Float32Array, Float32Array>();
  projected.set(projection, known);
  const result = known.get(vector) ?? project(vector, projection);
  known.set(vector, result);
  return result;
}
