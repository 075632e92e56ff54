/**
 * A question as the engine reads it: cut, corrected, taken apart into what is asked, and each part with its terms and
 * its vector in the space of the index. Ranks nothing.
 */
import type { VectorIndex } from '../index/passage-index.ts';
import { mapVector, toUnitLength } from '../index/quantise.ts';
import type { SearchHints } from '../index/search-hints.ts';
import type { Correction } from './answer.ts';
import { createFamiliarity } from './vectors/familiarity.ts';
import { findExactTokens } from './exact/exact-tokens.ts';
import { splitQuestion } from './question-parts.ts';
import type { RankingSettings } from './settings.ts';
import { createCorrector } from './spelling/corrector.ts';
import { questionCompany } from './words/question-company.ts';
import type { QuestionCompany } from './words/question-company.ts';
import { questionTerms } from './words/question-terms.ts';
import type { QuestionTerm } from './words/question-terms.ts';
import { createSynonyms } from './words/synonyms.ts';
import type { Token } from './words/tokenize.ts';
import type { WordIndex } from './words/word-index.ts';

/** Longer questions are cut: no question that a person asks is longer, and time stays bounded. */
export const longestQuestion = 2000;

/** The encoder's, before projection: one for each of `textsToEncode`, or one for the whole question. */
export type QuestionVectors = Float32Array | readonly Float32Array[] | undefined;

/** A question, or one sentence of a long message. */
export interface QuestionPart {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  readonly company: QuestionCompany;
  /** In the space of the index, of length 1. */
  readonly vector: Float32Array | undefined;
  /** 0 without a vector. */
  readonly familiarity: number;
}

export interface ReadQuestion {
  /** null when there is nothing to correct. */
  readonly correction: Correction | null;
  readonly text: string;
}

export interface QuestionReader {
  read(question: string, options: { readonly typing?: boolean; readonly correct?: boolean }): ReadQuestion;
  /** @param typing - the last word is still being typed */
  takeApart(text: string, vectors: QuestionVectors, typing: boolean): readonly QuestionPart[];
}

export function createQuestionReader(
  words: WordIndex,
  vectors: VectorIndex | undefined,
  hints: SearchHints,
  settings: RankingSettings,
): QuestionReader {
  const corrector = createCorrector({ ...words, frequentWords: hints.frequentWords, rareWords: hints.rareWords });
  const synonyms = createSynonyms(hints.synonyms);
  const familiarityOf = vectors && createFamiliarity(vectors.projection);

  const readPart = (text: string, vector: Float32Array | undefined, typing: boolean): QuestionPart => {
    const amounts = findExactTokens(text).filter(({ kind }) => kind === 'amount');
    const isIgnored = ({ word, span }: Token): boolean =>
      /\d/.test(word) && amounts.some((amount) => amount.span.start < span.end && span.start < amount.span.end);
    const mapped = vector && vectors && mapVector(vector, vectors.projection);
    const terms = questionTerms(text, words, { typing, synonyms, synonymWeight: settings.synonymWeight, isIgnored });
    return {
      text,
      terms,
      company: questionCompany(text, terms, isIgnored),
      vector: mapped && toUnitLength(mapped),
      familiarity: vector && familiarityOf ? familiarityOf(vector, mapped) : 0,
    };
  };

  return {
    read(question, { typing = false, correct = true }) {
      const typed = question.slice(0, longestQuestion);
      const correction = correct ? corrector.correct(typed, typing) : null;
      return { correction, text: correction?.corrected ?? typed };
    },
    takeApart(text, questionVectors, typing) {
      const given = questionVectors instanceof Float32Array ? [questionVectors] : (questionVectors ?? []);
      const parts = splitQuestion(text);
      // One vector for a message of several parts: it was read as a whole, by somebody who asks no more.
      const texts = given.length > 0 && given.length !== parts.length ? [text] : parts;
      return texts.map((part, number) => readPart(part, given[number], typing));
    },
  };
}
