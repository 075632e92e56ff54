/** Articles of a ranking as what a customer sees of them: the section, the sentence that answers, the steps. */
import type { PassageIndex, VectorIndex } from '../index/passage-index.ts';
import type { SearchResult } from './answer.ts';
import { buildSectionTable, chooseSection } from './choose-section.ts';
import { explain } from './explanation.ts';
import { highlightTerms } from './highlight.ts';
import type { Ranking } from './rank-articles.ts';
import type { RankedQuestion } from './rank-question.ts';
import type { RankingSettings } from './settings.ts';
import { sourcesOf } from './sources-of.ts';
import type { WordIndex } from './words/word-index.ts';

export interface ResultOptions {
  readonly limit: number;
  /** Only articles of this topic. */
  readonly topic: string | undefined;
  readonly explained: boolean;
}

export type DescribeResults = (question: RankedQuestion, options: ResultOptions) => readonly SearchResult[];

export function createResultDescriber(
  passages: PassageIndex,
  vectors: VectorIndex | undefined,
  words: WordIndex,
  settings: RankingSettings,
): DescribeResults {
  const sections = buildSectionTable(passages);

  const describe = (article: number, ranking: Ranking, vector: Float32Array | undefined, score: number): SearchResult | undefined => {
    const found = passages.articles[article];
    const section = chooseSection(article, ranking, ranking.terms, passages, sections, vectors, vector, settings.sectionWordWeight);
    if (found === undefined || section === undefined) return undefined;
    return {
      articleId: found.id,
      path: `/${found.id}/`,
      title: found.title,
      topic: found.topic,
      updated: found.updated,
      anchor: section.passage.anchor,
      section: section.passage.headingPath.at(-1) ?? null,
      sentence: section.sentence,
      highlights: highlightTerms(section.sentence, ranking.terms),
      steps: section.passage.sentences.filter((sentence) => sentence.isStep).map((sentence) => sentence.text),
      score,
      sources: sourcesOf(article, ranking, vector !== undefined),
    };
  };

  return ({ ranking, of }, { limit, topic, explained }) => {
    const chosen = ranking.order.filter((article) => topic === undefined || passages.articles[article]?.topic === topic);
    return chosen.slice(0, limit).flatMap((article) => {
      const own = of(article);
      const result = describe(article, own.ranking, own.vector, ranking.articleScores[article] ?? 0);
      if (!result) return [];
      return [explained ? { ...result, explanation: explain(article, own.ranking, passages, words, settings) } : result];
    });
  };
}
