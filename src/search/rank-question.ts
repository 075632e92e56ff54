/**
 * Ranks a question by each of its parts. An article's score is that of the part which it answers best, so that the
 * sentence that asks decides and the story around it does not.
 */
import type { SearchHints } from '../index/search-hints.ts';
import { evidenceOf } from './confidence/evidence.ts';
import { judge } from './confidence/judge.ts';
import type { ExactMatch } from './exact/exact-index.ts';
import { findPin, plainQuestion } from './find-pin.ts';
import type { FoundPin } from './find-pin.ts';
import type { JudgedRanking } from './judged-ranking.ts';
import { mergeRankings } from './merge-rankings.ts';
import { rankArticles } from './rank-articles.ts';
import type { RankerParts, Ranking, Tier } from './rank-articles.ts';
import type { QuestionPart } from './read-question.ts';

/** What a question mark counts for a sentence among others. */
const askingFactor = 1.1;

export interface RankedQuestion {
  /** Of the part that the first article answers, with the scores of all parts together. */
  readonly ranking: JudgedRanking;
  /** The part that an article answers best. */
  readonly of: (article: number) => { readonly ranking: Ranking; readonly vector: Float32Array | undefined };
}

/** @param exact - what the whole question names sign by sign */
export type RankQuestion = (questionParts: readonly QuestionPart[], exact: readonly ExactMatch[], tier: Tier) => RankedQuestion;

export function createQuestionRanker(parts: RankerParts, hints: SearchHints): RankQuestion {
  const { vectors, settings } = parts;
  const plainPins = new Map<string, FoundPin>(
    hints.pins.flatMap(({ article, questions }) =>
      questions.map((question): [string, FoundPin] => [plainQuestion(question), { article, question, similarity: 1 }]),
    ),
  );
  const pinOf = ({ text, vector }: QuestionPart): number | undefined =>
    hints.pins.length > 0 ? findPin(text, vector, hints.pins, plainPins, vectors, settings.pinSimilarity)?.article : undefined;

  return (questionParts, exact, tier) => {
    const rankings = questionParts.map((part) => {
      const { terms, company, vector } = part;
      return rankArticles(parts, { tier, terms, company, exact, pinned: pinOf(part), vector });
    });
    const merged = mergeRankings(
      rankings.map((ranking, number) => ({
        ranking,
        weight: questionParts[number]?.text.trimEnd().endsWith('?') === true ? askingFactor : 1,
      })),
    );
    const partOf = (article: number): number => merged.bestOf[article] ?? 0;
    const leading = partOf(merged.order[0] ?? 0);
    const ranking: Ranking = {
      ...(rankings[leading] ?? rankArticles(parts, { tier: 'lexical', terms: [], exact })),
      articleScores: merged.scores,
      order: merged.order,
    };
    const evidence = evidenceOf(ranking, questionParts[leading]?.familiarity ?? 0);
    return {
      ranking: { ...ranking, evidence, ...judge(evidence, questionParts[leading]?.vector ? tier : 'lexical') },
      of: (article) => ({ ranking: rankings[partOf(article)] ?? ranking, vector: questionParts[partOf(article)]?.vector }),
    };
  };
}
