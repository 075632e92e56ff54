/** Why a result stands where it does: every part of its score, as plain numbers. For writers and for `ask --explain`. */
import type { PassageIndex } from '../index/passage-index.ts';
import { standardise } from './fusion.ts';
import type { Ranking } from './rank-articles.ts';
import type { RankingSettings } from './settings.ts';
import type { TermMatch } from './words/question-terms.ts';
import type { WordIndex } from './words/word-index.ts';
import { scoreWords } from './words/word-scores.ts';

export interface ExplainedWord {
  /** The question's word. */
  readonly word: string;
  /** Stem by which the article met it. */
  readonly metAs: string;
  readonly origin: TermMatch['origin'];
  /** What it adds to the article's word score. */
  readonly score: number;
}

export interface Explanation {
  /** The passage that is nearest in meaning; without vectors the one with the most words. */
  readonly passage: { readonly kind: 'title' | 'question' | 'section'; readonly text: string; readonly similarity: number };
  readonly words: readonly ExplainedWord[];
  /** Words of the question that the article does not have. */
  readonly missingWords: readonly string[];
  readonly wordScore: number;
  /** Share of the weight of the question's weighty words that the article has, 0 to 1. */
  readonly coverage: number;
  /** What the common words of the question add to that. */
  readonly commonWords: number;
  /** Share of the question's pairs of neighbouring words that stand together in a title or question of the article, 0 to 1. */
  readonly pairs: number;
  /** Pooled similarity; 0 without vectors. */
  readonly similarity: number;
  /** Distance from the mean of all articles in standard deviations. */
  readonly zWords: number;
  readonly zSimilarity: number;
  /** score = similarity · similarity's weight + (coverage + commonWords + pairs · pairs' weight) · words' weight */
  readonly weights: { readonly words: number; readonly similarity: number; readonly pairs: number };
  /** Codes, phone numbers and amounts met sign by sign. */
  readonly exact: readonly string[];
  readonly isPinned: boolean;
}

export function explain(
  article: number,
  ranking: Ranking,
  passages: PassageIndex,
  words: WordIndex,
  settings: RankingSettings,
): Explanation {
  const hasVectors = ranking.tier !== 'lexical';
  const best = bestPassage(article, hasVectors ? ranking.passageSimilarities : ranking.passageWords, words);
  const passage = passages.passages[best];
  const met: ExplainedWord[] = [];
  const missingWords: string[] = [];
  for (const term of ranking.terms) {
    const tried = term.matches.map((match) => ({
      match,
      score: scoreWords(words, [{ word: term.word, matches: [match] }], settings.bm25).articles[article] ?? 0,
    }));
    const strongest = tried.reduce<(typeof tried)[number] | undefined>(
      (top, one) => (one.score > (top?.score ?? 0) ? one : top),
      undefined,
    );
    if (strongest) met.push({ word: term.word, metAs: strongest.match.stem, origin: strongest.match.origin, score: strongest.score });
    else if (term.matches[0]?.origin === 'word') missingWords.push(term.word);
  }
  return {
    passage: {
      kind: passage?.kind ?? 'title',
      text: (passage?.sentences ?? []).map(({ text }) => text).join(' '),
      similarity: ranking.passageSimilarities[best] ?? 0,
    },
    words: met.sort((a, b) => b.score - a.score),
    missingWords,
    wordScore: ranking.articleWords[article] ?? 0,
    coverage: ranking.heaviestWords > 0 ? Math.min(1, (ranking.articleWords[article] ?? 0) / ranking.heaviestWords) : 0,
    commonWords: ranking.articleCommon[article] ?? 0,
    pairs: ranking.articlePairs[article] ?? 0,
    similarity: ranking.articleSimilarities[article] ?? 0,
    zWords: standardise(ranking.articleWords)[article] ?? 0,
    zSimilarity: hasVectors ? (standardise(ranking.articleSimilarities)[article] ?? 0) : 0,
    weights: {
      words: hasVectors ? settings.wordWeight : 1,
      similarity: hasVectors ? 1 - settings.wordWeight : 0,
      pairs: settings.pairWeight,
    },
    exact: ranking.exact.filter(({ articles }) => articles.has(article)).map(({ token }) => token.value),
    isPinned: ranking.pinned === article,
  };
}

function bestPassage(article: number, scores: Float32Array | Float64Array, { articleOf }: WordIndex): number {
  let best = articleOf.indexOf(article);
  articleOf.forEach((owner, passage) => {
    if (owner === article && (scores[passage] ?? 0) > (scores[best] ?? 0)) best = passage;
  });
  return best;
}
