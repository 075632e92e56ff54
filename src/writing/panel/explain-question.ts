/** Why a question finds what it finds, seen from one article: its scores beside those of the article that beats it. */
import type { IndexedPassage, PassageIndex } from '../../index/passage-index.ts';
import type { SearchResult } from '../../search/answer.ts';
import type { SearchEngine } from '../../search/engine.ts';
import type { QuestionVectors } from '../../search/read-question.ts';
import type { Ranking } from '../../search/rank-articles.ts';
import type { Contender, Explanation, NearPassage } from './panel-messages.ts';

const mostResults = 5;
const mostPassages = 3;

/**
 * @param id - of the article whose page asks
 * @param vectors - of the question as search reads it (`encodeQuestions`), by the encoder
 * @returns undefined when there is no such article in the index
 */
export function explainQuestion(
  question: string,
  vectors: QuestionVectors,
  id: string,
  engine: SearchEngine,
  index: PassageIndex,
): Explanation | undefined {
  const article = index.articles.find((candidate) => candidate.id === id);
  if (article === undefined) return undefined;
  const answer = engine.search(question, vectors, { limit: index.articles.length, explain: true });
  const ranking = engine.rank(question, vectors, 'fused');
  const contenders = answer.results.map(toContender);
  const mine = contenders.find((contender) => contender.id === id) ?? {
    id,
    title: article.title,
    rank: null,
    words: 0,
    meaning: 0,
    score: 0,
    because: [],
  };
  const rival = contenders.find((contender) => contender.id !== id) ?? null;
  return {
    question,
    readAs: answer.correction?.corrected ?? null,
    confidence: answer.confidence,
    probability: answer.probability,
    results: contenders.slice(0, mostResults),
    mine,
    rival,
    words: compareWords(
      answer.results.find(({ articleId }) => articleId === id),
      answer.results.find(({ articleId }) => articleId === rival?.id),
    ),
    minePassages: nearestPassages(id, ranking, index),
    rivalPassages: rival === null ? [] : nearestPassages(rival.id, ranking, index),
  };
}

function toContender({ articleId, title, score, explanation }: SearchResult, position: number): Contender {
  const because = [
    ...(explanation?.isPinned === true ? ['is pinned to this question'] : []),
    ...(explanation?.exact ?? []).map((sign) => `has “${sign}” sign by sign`),
  ];
  return {
    id: articleId,
    title,
    rank: position + 1,
    words: explanation?.wordScore ?? 0,
    meaning: explanation?.similarity ?? 0,
    score,
    because,
  };
}

/** Words of the question, what each adds to either article, the most telling first. */
function compareWords(mine: SearchResult | undefined, rival: SearchResult | undefined): Explanation['words'] {
  const scoresOf = (result: SearchResult | undefined): ReadonlyMap<string, number> =>
    new Map(result?.explanation?.words.map(({ word, score }) => [word, score]));
  const [own, other] = [scoresOf(mine), scoresOf(rival)];
  const words = new Set([...own.keys(), ...other.keys(), ...(mine?.explanation?.missingWords ?? [])]);
  return [...words]
    .map((word) => ({ word, mine: own.get(word) ?? 0, rival: other.get(word) ?? 0 }))
    .sort((a, b) => Math.max(b.mine, b.rival) - Math.max(a.mine, a.rival) || (a.word < b.word ? -1 : 1));
}

function nearestPassages(id: string, ranking: Ranking, index: PassageIndex): NearPassage[] {
  return index.passages
    .map((passage, number) => ({ passage, meaning: ranking.passageSimilarities[number] ?? 0 }))
    .filter(({ passage }) => index.articles[passage.article]?.id === id)
    .sort((a, b) => b.meaning - a.meaning)
    .slice(0, mostPassages)
    .map(({ passage, meaning }) => ({ kind: passage.kind, heading: passage.headingPath.join(' › '), text: textOf(passage), meaning }));
}

export function textOf({ sentences }: Pick<IndexedPassage, 'sentences'>): string {
  return sentences.map(({ text }) => text).join(' ');
}
