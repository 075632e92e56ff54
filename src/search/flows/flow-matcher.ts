/**
 * How near each guided flow is to a question: by meaning, pooled over its passages as an article is, and by words.
 * Flows lie in a lane of their own. Nothing here adds to an article's score or to what words are worth.
 */
import type { PassageIndex, VectorIndex } from '../../index/passage-index.ts';
import { poolSimilarities } from '../vectors/pool-similarities.ts';
import { scanSimilarities } from '../vectors/scan.ts';
import type { QuestionTerm } from '../words/question-terms.ts';
import { stem, tokenize } from '../words/tokenize.ts';
import type { WordIndex } from '../words/word-index.ts';

export interface FlowMatch {
  /** Pooled similarity, -1 to 1; undefined without vectors. */
  readonly similarity: number | undefined;
  /** Share of the weight of the question's words that title, description and questions of the flow have, 0 to 1. */
  readonly coverage: number;
}

/** One for each flow, in the order of the index. */
export type FlowMatcher = (terms: readonly QuestionTerm[], vector: Float32Array | undefined) => readonly FlowMatch[];

/** @param words - of the articles: how rare a word is on this site */
export function createFlowMatcher({ flows }: PassageIndex, vectors: VectorIndex | undefined, words: WordIndex): FlowMatcher {
  const flowOf = Uint32Array.from(flows.flatMap(({ passageCount }, flow) => Array.from({ length: passageCount }, () => flow)));
  const stems = flows.map(
    ({ title, description, questions }) =>
      new Set([title, description, ...questions].flatMap((text) => tokenize(text).map(({ word }) => stem(word)))),
  );
  // Vectors of another index would be read as those of the wrong flows.
  const flowVectors = vectors?.flows?.count === flowOf.length ? vectors.flows : undefined;
  const articleCount = words.articleLengths.length;
  const weightOf = (word: string): number => {
    const number = words.stems.get(word);
    const having = number === undefined ? 0 : (words.articleFrequencies[number] ?? 0);
    return Math.log(1 + (articleCount - having + 0.5) / (having + 0.5));
  };

  return (terms, vector) => {
    const similarities = flowVectors && vector ? poolSimilarities(scanSimilarities(vector, flowVectors), flowOf, flows.length) : undefined;
    const own = terms.flatMap(({ matches: [first] }) =>
      first?.origin === 'word' ? [{ stem: first.stem, weight: weightOf(first.stem) }] : [],
    );
    const whole = own.reduce((sum, { weight }) => sum + weight, 0);
    return stems.map((has, flow) => ({
      similarity: similarities?.[flow],
      coverage: whole > 0 ? own.reduce((sum, term) => sum + (has.has(term.stem) ? term.weight : 0), 0) / whole : 0,
    }));
  };
}
